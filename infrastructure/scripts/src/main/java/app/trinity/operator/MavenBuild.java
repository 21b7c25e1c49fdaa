package app.trinity.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Maven, found on the path, building what the zips take and no more; tests are not run.
 *
 * @param command what Maven is called here
 */
record MavenBuild(String command) implements Build {
  private static final String MODULE = "adapter-lambda";

  /** Maven by its name on an operating system. */
  static MavenBuild on(String operatingSystem) {
    return new MavenBuild(operatingSystem.startsWith("Windows") ? "mvn.cmd" : "mvn");
  }

  @Override
  public int run(Path project) throws IOException, InterruptedException {
    return new ProcessBuilder(
            List.of(command, "-B", "-q", "-ntp", "-DskipTests", "-pl", MODULE, "-am", "package"))
        .directory(project.toFile())
        .inheritIO()
        .start()
        .waitFor();
  }
}
