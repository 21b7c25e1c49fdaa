package app.trinity.verification.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The published modules in a repository that is a folder, laid out as {@code mvn deploy} does: the
 * jar and the POM of each, as the build has written them.
 */
final class PublishedFolder {
  /** What builds know the repository by. */
  static final String ID = "trinity-published";

  /** Where a repository keeps what is Trinity's. */
  static final Path GROUP = Path.of("app", "trinity");

  private PublishedFolder() {}

  static void write(Path repository) throws IOException {
    for (Path module : PublishedModules.all()) {
      String artifact = PublishedModules.artifactId(module);
      Path versions = repository.resolve(GROUP).resolve(artifact);
      Path folder = Files.createDirectories(versions.resolve(PublishedModules.version()));
      String name = artifact + "-" + PublishedModules.version();
      Files.copy(module.resolve(".flattened-pom.xml"), folder.resolve(name + ".pom"));
      if (PublishedModules.jars().contains(module)) {
        Files.copy(PublishedModules.jar(module), folder.resolve(name + ".jar"));
      }
    }
  }
}
