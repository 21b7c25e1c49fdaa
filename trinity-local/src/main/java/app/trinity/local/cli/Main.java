package app.trinity.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** The program that {@code ./trinity} starts. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String... arguments) {
    // Whatever the locale says: terminals read UTF-8, and the QR code needs it.
    PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, UTF_8), true);
    PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, UTF_8), true);
    System.exit(commandLine(System.getenv(), out, err).execute(arguments));
  }

  /** The command line, with the environment and the streams that it is given. */
  static CommandLine commandLine(
      Map<String, String> environment, PrintWriter out, PrintWriter err) {
    return new CommandLine(new HomeCommand(environment))
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(new StartErrors())
        .setExecutionExceptionHandler(new StartErrors());
  }
}
