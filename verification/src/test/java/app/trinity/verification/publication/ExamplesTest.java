package app.trinity.verification.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples build, and their tests pass, for somebody who has the published modules and nothing
 * else of Trinity.
 */
class ExamplesTest {
  private static final Path EXAMPLES = PublishedModules.ROOT.resolve("examples");

  static List<Path> examples() throws IOException {
    return Folders.in(EXAMPLES).stream().filter(Files::isDirectory).toList();
  }

  private static String name(Path example) {
    return example.getFileName().toString();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_has_no_parent_imports_the_bom_and_names_no_other_version_of_trinity(
      Path example) {
    String pom = PublishedModules.text(example.resolve("pom.xml"));

    assertThat(pom).doesNotContain("<parent>", "<repository>");
    assertThat(pom)
        .containsOnlyOnce("<artifactId>trinity-bom</artifactId>")
        .containsOnlyOnce("<version>${trinity.version}</version>")
        .contains("<trinity.version>" + PublishedModules.version() + "</trinity.version>");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_says_what_it_shows_and_stands_in_the_index(Path example) {
    assertThat(PublishedModules.text(example.resolve("README.md")))
        .startsWith("# ")
        .contains("mvn");
    assertThat(PublishedModules.text(EXAMPLES.resolve("README.md")))
        .contains("[`" + name(example) + "`](" + name(example) + ")");
  }

  @Test
  @NeedsPackages
  void every_example_builds_from_the_published_modules_alone() throws Exception {
    ConsumerBuild build = ConsumerBuild.in("examples");
    for (Path example : examples()) {
      Folders.copy(example, build.folder().resolve(name(example)));
    }
    build.aggregate(examples().stream().map(ExamplesTest::name).toList());

    ConsumerBuild.Outcome outcome = build.run("pom.xml", "-T2", "verify");

    assertThat(outcome.exit()).as(outcome.log()).isZero();
    for (Path example : examples()) {
      assertTested(build.folder().resolve(name(example)));
    }
    assertEverythingCameFromTheFolder(build);
  }

  @Test
  @NeedsPackages
  void an_example_does_not_build_where_a_module_is_missing() throws Exception {
    ConsumerBuild build = ConsumerBuild.in("examples-lacking-a-module");
    Folders.copy(EXAMPLES.resolve("plain-java"), build.folder().resolve("plain-java"));
    Folders.delete(build.published().resolve(PublishedFolder.GROUP).resolve("trinity-feed"));

    ConsumerBuild.Outcome outcome = build.run("plain-java/pom.xml", "compile");

    assertThat(outcome.exit()).isNotZero();
    assertThat(outcome.log())
        .contains("Could not find artifact app.trinity:trinity-feed:")
        .contains(PublishedFolder.ID);
  }

  private static void assertTested(Path example) {
    List<Path> reports = PublishedModules.files(example.resolve("target/surefire-reports"), ".xml");
    assertThat(reports).as("reports of %s", name(example)).isNotEmpty();
    assertThat(reports)
        .map(PublishedModules::text)
        .allSatisfy(report -> assertThat(report).contains("<testcase ").doesNotContain("<skipped"));
  }

  private static void assertEverythingCameFromTheFolder(ConsumerBuild build) throws IOException {
    List<String> origins = new ArrayList<>();
    try (Stream<Path> files = Files.walk(build.taken())) {
      for (Path file : files.filter(path -> path.endsWith("_remote.repositories")).toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#"))
            .forEach(origins::add);
      }
    }
    assertThat(origins)
        .isNotEmpty()
        .allMatch(line -> line.endsWith(">" + PublishedFolder.ID + "="));
  }
}
