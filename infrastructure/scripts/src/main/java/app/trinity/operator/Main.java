package app.trinity.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** The program that the scripts start, each with its command. */
public final class Main {
  /** The folder of the whole project, told by the scripts. */
  private static final String PROJECT = "trinity.home";

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            System.getenv(),
            Path.of(System.getProperty(PROJECT, ".")).toAbsolutePath().normalize(),
            duration -> Thread.sleep(duration.toMillis()),
            MavenBuild.on(System.getProperty("os.name", "")));
    CommandLine commands = OperatorCommands.over(surroundings);
    commands.setOut(new PrintWriter(new OutputStreamWriter(System.out, UTF_8), true));
    commands.setErr(new PrintWriter(new OutputStreamWriter(System.err, UTF_8), true));
    System.exit(commands.execute(arguments));
  }
}
