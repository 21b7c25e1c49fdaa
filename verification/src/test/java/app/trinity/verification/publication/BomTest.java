package app.trinity.verification.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Consumers of the published POMs get what Trinity needs, and nothing that its build manages. */
class BomTest {
  private static final String BOM = "trinity-bom";

  static List<Path> published() {
    return PublishedModules.all();
  }

  @Test
  void the_bom_names_the_published_modules_and_nothing_else() {
    String bom = flattened(PublishedModules.ROOT.resolve(BOM));

    assertThat(all("<groupId>([^<]+)</groupId>", bom)).containsOnly("app.trinity");
    assertThat(all("<artifactId>([^<]+)</artifactId>", bom))
        .containsExactlyInAnyOrderElementsOf(
            PublishedModules.all().stream().map(PublishedModules::artifactId).toList());
  }

  @ParameterizedTest
  @MethodSource("published")
  void a_published_pom_has_no_parent_and_tells_what_repositories_ask_for(Path module) {
    String pom = flattened(module);

    assertThat(pom)
        .doesNotContain("<parent>", "<properties>", "<scope>test</scope>")
        .contains("<name>", "<description>", "<url>", "<license>", "<scm>", "<issueManagement>")
        .contains("<name>The Trinity authors</name>");
    if (!module.endsWith(BOM)) {
      assertThat(pom).doesNotContain("<dependencyManagement>");
    }
  }

  @Test
  void what_a_published_module_needs_of_trinity_is_published() {
    List<String> published =
        PublishedModules.all().stream().map(PublishedModules::artifactId).toList();
    for (Path module : PublishedModules.all()) {
      assertThat(published)
          .as("needed by %s", module.getFileName())
          .containsAll(
              all(
                  "<groupId>app\\.trinity</groupId>\\s*<artifactId>([^<]+)</artifactId>",
                  flattened(module)));
    }
  }

  @Test
  void the_documentation_lists_the_published_modules() {
    String page = PublishedModules.text(PublishedModules.ROOT.resolve("docs/publishing.md"));
    String list = page.substring(page.indexOf("## Published"), page.indexOf("## Not published"));

    assertThat(all("(?m)^\\| `app\\.trinity:([^`]+)`", list))
        .containsExactlyInAnyOrderElementsOf(
            PublishedModules.all().stream().map(PublishedModules::artifactId).toList());
  }

  private static String flattened(Path module) {
    return PublishedModules.text(module.resolve(".flattened-pom.xml"));
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }
}
