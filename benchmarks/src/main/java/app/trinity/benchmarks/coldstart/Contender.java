package app.trinity.benchmarks.coldstart;

import app.trinity.lambdaruntime.FunctionProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Something that answers votes as a process of its own.
 *
 * @param name what the table calls it
 * @param command how it is started
 * @param directory where
 * @param environment its environment variables, without those of AWS
 * @param deployed the file that is deployed
 * @param archive the archive it starts from; a path of nothing where there is none
 * @param jvm whether it is a virtual machine of Java's
 */
record Contender(
    String name,
    List<String> command,
    Path directory,
    Map<String, String> environment,
    Path deployed,
    Path archive,
    boolean jvm) {
  FunctionProcess start() {
    return FunctionProcess.start(command, directory, "vote", environment);
  }
}
