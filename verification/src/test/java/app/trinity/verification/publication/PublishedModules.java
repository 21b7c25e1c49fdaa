package app.trinity.verification.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules whose POMs say that they are published, in the order of the build. */
final class PublishedModules {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final String PUBLISHED = "<trinity.unpublished>false</trinity.unpublished>";
  private static final String NO_JAR = "<packaging>pom</packaging>";

  private PublishedModules() {}

  /** Folders of the published modules, the BOM's among them. */
  static List<Path> all() {
    return MODULE
        .matcher(text(ROOT.resolve("pom.xml")))
        .results()
        .map(module -> ROOT.resolve(module.group(1)))
        .filter(folder -> pom(folder).contains(PUBLISHED))
        .toList();
  }

  /** Folders of the published modules that have classes. */
  static List<Path> jars() {
    return all().stream().filter(folder -> !pom(folder).contains(NO_JAR)).toList();
  }

  /** The artifact's id, which is the first that follows the parent's. */
  static String artifactId(Path folder) {
    return first("</parent>\\s*<artifactId>([^<]+)</artifactId>", pom(folder));
  }

  /** The version of all modules. */
  static String version() {
    return first("<version>([^<]+)</version>", text(ROOT.resolve("pom.xml")));
  }

  /** The version of a plugin, as the parent manages it. */
  static String pluginVersion(String artifact) {
    return first(
        "<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)</version>",
        text(ROOT.resolve("pom.xml")));
  }

  /** A property of a module's POM. */
  static String property(String module, String name) {
    return first("<" + name + ">([^<]+)</" + name + ">", pom(ROOT.resolve(module)));
  }

  /** Where the build leaves a module's jar. */
  static Path jar(Path folder) {
    return folder.resolve("target/" + artifactId(folder) + "-" + version() + ".jar");
  }

  static String pom(Path folder) {
    return text(folder.resolve("pom.xml"));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<Path> files(Path folder, String suffix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether everybody sees a package's types; of an automatic module they see all. */
  static Predicate<String> exported(Path module) {
    Path declaration = module.resolve("src/main/java/module-info.java");
    if (!Files.exists(declaration)) {
      return name -> true;
    }
    return text(declaration)
            .lines()
            .map(String::strip)
            .filter(line -> line.matches("exports [\\w.]+;"))
            .map(line -> line.substring("exports ".length(), line.length() - 1))
            .collect(Collectors.toSet())
        ::contains;
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("nothing is like " + pattern);
    }
    return matcher.group(1);
  }
}
