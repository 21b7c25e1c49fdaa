package app.trinity.operator;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * Somebody at a console in a folder of their own. Waiting takes no time there, and is written down.
 */
final class Console {
  private final Map<String, String> environment = new HashMap<>();
  private final Path project;
  private final List<Duration> pauses = new ArrayList<>();
  private Build build = folder -> 0;
  private String out = "";
  private String err = "";

  Console(Path project) {
    this.project = project;
    with("AWS_ACCESS_KEY_ID", "AKIDOFNOBODY");
    with("AWS_SECRET_ACCESS_KEY", "secretOfNobody");
    with("AWS_REGION", "eu-west-1");
  }

  Console with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Console building(Build way) {
    this.build = way;
    return this;
  }

  /** Runs a command to its end and gives its exit code. */
  int run(String... arguments) {
    StringWriter outWriter = new StringWriter();
    StringWriter errWriter = new StringWriter();
    CommandLine commands =
        OperatorCommands.over(new Surroundings(environment, project, pauses::add, build));
    commands.setOut(new PrintWriter(outWriter));
    commands.setErr(new PrintWriter(errWriter));
    int code = commands.execute(arguments);
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }

  List<Duration> pauses() {
    return pauses;
  }
}
