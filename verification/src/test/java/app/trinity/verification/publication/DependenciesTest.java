package app.trinity.verification.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the published modules bring onto the class path of a build that depends on them. The page
 * docs/dependencies.md tells it; run with {@code -Dtrinity.snapshot=accept}, it is written anew.
 */
@NeedsPackages
class DependenciesTest {
  private static final Path PAGE = PublishedModules.ROOT.resolve("docs/dependencies.md");
  private static final String SERVICE = "service";
  private static final String SERVICE_WITH_TRINITY = "service-with-trinity";
  private static final String STARTER = "trinity-spring-boot-starter";
  private static final String CLASS_PATH = "class-path.txt";
  private static final String GOAL =
      "org.apache.maven.plugins:maven-dependency-plugin:"
          + PublishedModules.pluginVersion("maven-dependency-plugin")
          + ":build-classpath";

  private static ConsumerBuild build;

  @BeforeAll
  static void resolve_as_consumers_do() throws Exception {
    build = ConsumerBuild.in("dependencies");
    List<String> consumers = new ArrayList<>();
    for (Path module : PublishedModules.jars()) {
      String artifact = PublishedModules.artifactId(module);
      consumers.add(artifact);
      Consumer.ofTrinity().on("app.trinity", artifact).write(build.folder().resolve(artifact));
    }
    Consumer.ofSpringBoot()
        .on("org.springframework.boot", "spring-boot-starter-web")
        .write(build.folder().resolve(SERVICE));
    Consumer.ofTrinityAndSpringBoot()
        .on("org.springframework.boot", "spring-boot-starter-web")
        .on("app.trinity", STARTER)
        .write(build.folder().resolve(SERVICE_WITH_TRINITY));
    consumers.add(SERVICE);
    consumers.add(SERVICE_WITH_TRINITY);
    build.aggregate(consumers);

    ConsumerBuild.Outcome outcome =
        build.run(
            "pom.xml", "-T2", "-Dmdep.outputFile=" + CLASS_PATH, "-DincludeScope=runtime", GOAL);

    assertThat(outcome.exit()).as(outcome.log()).isZero();
  }

  @Test
  void the_page_tells_what_each_module_brings_along() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path module : PublishedModules.jars()) {
      found.add(row(PublishedModules.artifactId(module)));
    }
    List<String> page = Files.readAllLines(PAGE);
    List<String> rows = page.stream().filter(line -> line.startsWith("| `")).toList();
    if ("accept".equals(System.getProperty("trinity.snapshot")) && !rows.equals(found)) {
      int at = page.indexOf("|---|---|---|---|---|") + 1;
      List<String> written = new ArrayList<>(page);
      written.removeAll(rows);
      written.addAll(at, found);
      Files.write(PAGE, written);
      rows = found;
    }

    assertThat(found)
        .as("dependencies; -Dtrinity.snapshot=accept accepts a difference")
        .containsExactlyElementsOf(rows);
  }

  @Test
  void trinitys_own_jars_are_less_than_two_megabytes_together() throws IOException {
    long bytes = 0;
    for (Path module : PublishedModules.jars()) {
      bytes += Files.size(PublishedModules.jar(module));
    }
    assertThat(bytes).isLessThan(2_000_000);
  }

  @Test
  void a_spring_boot_service_keeps_the_versions_of_everything_that_is_not_trinitys()
      throws IOException {
    List<String> before = names(SERVICE);
    List<String> after = names(SERVICE_WITH_TRINITY);

    assertThat(before).anyMatch(name -> name.startsWith("jackson-databind-"));
    assertThat(after).containsAll(before);
    assertThat(after.stream().filter(name -> !before.contains(name)))
        .allMatch(name -> name.startsWith("trinity-") || name.startsWith("jspecify-"));
  }

  private static String row(String artifact) throws IOException {
    List<Path> jars = classPath(artifact).stream().filter(jar -> !isOf(artifact, jar)).toList();
    List<Path> others = jars.stream().filter(jar -> !isTrinitys(jar)).toList();
    long bytes = 0;
    for (Path jar : others) {
      bytes += Files.size(jar);
    }
    return String.format(
        Locale.ROOT,
        "| `%s` | %d | %d | %s | %s |",
        artifact,
        jars.size() - others.size(),
        others.size(),
        bytes < 50_000 ? "< 0.1" : String.format(Locale.ROOT, "%.1f", bytes / 1e6),
        others.stream()
            .map(jar -> jar.getParent().getParent().getFileName().toString())
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  private static boolean isOf(String artifact, Path jar) {
    return isTrinitys(jar) && jar.getParent().getParent().endsWith(artifact);
  }

  private static boolean isTrinitys(Path jar) {
    return jar.startsWith(build.taken());
  }

  private static List<String> names(String consumer) throws IOException {
    return classPath(consumer).stream().map(jar -> jar.getFileName().toString()).toList();
  }

  private static List<Path> classPath(String consumer) throws IOException {
    String text = Files.readString(build.folder().resolve(consumer).resolve(CLASS_PATH)).strip();
    return text.isEmpty()
        ? List.of()
        : List.of(text.split(File.pathSeparator, -1)).stream().map(Path::of).toList();
  }
}
