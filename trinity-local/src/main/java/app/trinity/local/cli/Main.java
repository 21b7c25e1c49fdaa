package app.trinity.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The program that {@code ./trinity} starts. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String... arguments) {
    System.exit(run(arguments));
  }

  private static int run(String... arguments) {
    return new CommandLine(new HomeCommand(System.getenv()))
        // Whatever the locale says: terminals read UTF-8, and the QR code needs it.
        .setOut(new PrintWriter(new OutputStreamWriter(System.out, UTF_8), true))
        .setErr(new PrintWriter(new OutputStreamWriter(System.err, UTF_8), true))
        .setParameterExceptionHandler(new StartErrors())
        .setExecutionExceptionHandler(new StartErrors())
        .execute(arguments);
  }
}
