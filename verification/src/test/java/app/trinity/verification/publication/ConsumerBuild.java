package app.trinity.verification.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A build of somebody else's, who finds Trinity in a folder and nowhere else: Maven in a process of
 * its own, whose local repository lacks Trinity. Everything else is shared with the build that runs
 * the tests, by links, so that it is fetched once.
 */
final class ConsumerBuild {
  private final Path folder;
  private final Path published;
  private final Path local;

  private ConsumerBuild(Path folder) {
    this.folder = folder;
    this.published = folder.resolve("published");
    this.local = folder.resolve("repository");
  }

  /** What came of a build. */
  record Outcome(int exit, String log) {}

  /** Returns a build in an empty folder of this name, with all modules published to it. */
  static ConsumerBuild in(String name) throws IOException {
    ConsumerBuild build = new ConsumerBuild(Folders.fresh(name));
    PublishedFolder.write(build.published);
    share(OuterBuild.localRepository(), build.local, Path.of(""));
    ConsumerSettings.write(OuterBuild.settings(), build.published, build.settings());
    return build;
  }

  /** Links to all of a repository but Trinity's own group. */
  private static void share(Path outer, Path local, Path folder) throws IOException {
    Files.createDirectories(local.resolve(folder));
    for (Path entry : Folders.in(outer.resolve(folder))) {
      Path relative = outer.relativize(entry);
      if (relative.equals(PublishedFolder.GROUP)) {
        continue;
      }
      if (PublishedFolder.GROUP.startsWith(relative)) {
        share(outer, local, relative);
      } else {
        Files.createSymbolicLink(local.resolve(relative), entry);
      }
    }
  }

  private Path settings() {
    return folder.resolve("settings.xml");
  }

  /** The folder for the projects that are built. */
  Path folder() {
    return folder;
  }

  /** The repository that Trinity comes from. */
  Path published() {
    return published;
  }

  /** What was taken from there, and what was noted about where it came from. */
  Path taken() {
    return local.resolve(PublishedFolder.GROUP);
  }

  /** Adds a project that is made of the given ones. */
  void aggregate(List<String> projects) throws IOException {
    StringBuilder modules = new StringBuilder();
    projects.forEach(name -> modules.append("    <module>").append(name).append("</module>\n"));
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>consumer</groupId>
          <artifactId>consumers</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <modules>
        %s  </modules>
        </project>
        """
            .formatted(modules));
  }

  /** Runs Maven on a project below the folder, and waits for it. */
  Outcome run(String project, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(OuterBuild.mvn().toString());
    command.addAll(List.of("-B", "-ntp", "-f", folder.resolve(project).toString()));
    command.addAll(List.of("-s", settings().toString(), "-Dmaven.repo.local=" + local));
    OuterBuild.globalSettings().ifPresent(file -> command.addAll(List.of("-gs", file.toString())));
    command.addAll(List.of(words));
    Path log = folder.resolve("build.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process maven = builder.start();
    try {
      return new Outcome(maven.waitFor(), Files.readString(log));
    } finally {
      maven.destroy();
    }
  }
}
