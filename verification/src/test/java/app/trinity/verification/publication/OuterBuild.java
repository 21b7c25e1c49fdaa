package app.trinity.verification.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The Maven that runs these tests, as the POM tells of it. What it is told to use (settings, a
 * local repository, a JDK) the builds that tests start use as well.
 */
final class OuterBuild {
  private OuterBuild() {}

  static boolean isMavens() {
    return path("home").isPresent() && path("repository").isPresent();
  }

  static Path mvn() {
    return path("home").orElseThrow().resolve("bin/mvn");
  }

  static Path localRepository() {
    return path("repository").orElseThrow();
  }

  /** The user's settings, where there are any. */
  static Optional<Path> settings() {
    return path("settings");
  }

  /** The installation's settings, where there are any. */
  static Optional<Path> globalSettings() {
    return path("globalSettings");
  }

  private static Optional<Path> path(String name) {
    return Optional.ofNullable(System.getProperty("trinity.maven." + name))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .filter(Files::exists);
  }
}
