package app.trinity.verification.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project that does nothing but depend on others: its POM. */
final class Consumer {
  private static final Import TRINITY =
      new Import("app.trinity", "trinity-bom", PublishedModules.version());
  private static final Import SPRING_BOOT =
      new Import(
          "org.springframework.boot",
          "spring-boot-dependencies",
          PublishedModules.property("trinity-spring-boot-starter", "spring-boot.version"));

  private final List<Import> imports;
  private final StringBuilder dependencies = new StringBuilder();

  private Consumer(List<Import> imports) {
    this.imports = imports;
  }

  private record Import(String group, String artifact, String version) {
    String xml() {
      return """
            <dependency>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
              <type>pom</type>
              <scope>import</scope>
            </dependency>
      """
          .formatted(group, artifact, version);
    }
  }

  /** Returns a project that imports the BOM. */
  static Consumer ofTrinity() {
    return new Consumer(List.of(TRINITY));
  }

  /** Returns a project that imports Spring Boot's. */
  static Consumer ofSpringBoot() {
    return new Consumer(List.of(SPRING_BOOT));
  }

  /** Returns a project that imports both, in the order in which Trinity's could do most harm. */
  static Consumer ofTrinityAndSpringBoot() {
    return new Consumer(List.of(TRINITY, SPRING_BOOT));
  }

  Consumer on(String group, String artifact) {
    dependencies.append(
        """
            <dependency>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
            </dependency>
        """
            .formatted(group, artifact));
    return this;
  }

  /** Writes the POM into a folder, which it is named after. */
  void write(Path folder) throws IOException {
    StringBuilder imported = new StringBuilder();
    imports.forEach(one -> imported.append(one.xml()));
    Files.writeString(
        Files.createDirectories(folder).resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>consumer</groupId>
          <artifactId>%s</artifactId>
          <version>1</version>
          <dependencyManagement>
            <dependencies>
        %s    </dependencies>
          </dependencyManagement>
          <dependencies>
        %s  </dependencies>
        </project>
        """
            .formatted("on-" + folder.getFileName(), imported, dependencies));
  }
}
