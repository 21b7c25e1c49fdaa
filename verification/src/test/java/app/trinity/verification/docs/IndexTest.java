package app.trinity.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables of modules and the index of pages name all that there is, and no link leads nowhere.
 */
class IndexTest {
  private static final Path DOCS = Blocks.ROOT.resolve("docs");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern MANAGED =
      Pattern.compile("<artifactId>(trinity-[a-z-]+)</artifactId>");
  private static final Pattern NAMED = Pattern.compile("`([a-z][a-z/-]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(#[^)]*)?\\)");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/architecture.md"})
  void the_table_of_modules_names_every_module(String page) throws IOException {
    Set<String> named = new TreeSet<>();
    for (String line : Files.readAllLines(Blocks.ROOT.resolve(page))) {
      if (line.startsWith("| `") || line.startsWith("| [`")) {
        named.addAll(found(NAMED, line.split("\\|", -1)[1]));
      }
    }
    named.remove("examples");

    Set<String> modules = found(MODULE, Files.readString(Blocks.ROOT.resolve("pom.xml")));
    assertThat(modules).hasSizeGreaterThan(15);
    assertThat(named).isEqualTo(modules);
  }

  @Test
  void the_diagram_has_every_published_module() throws IOException {
    String diagram = Files.readString(DOCS.resolve("architecture.md")).split("```", -1)[1];

    Set<String> published =
        found(MANAGED, Files.readString(Blocks.ROOT.resolve("trinity-bom/pom.xml")));
    published.remove("trinity-bom");
    published.remove("trinity-parent");
    assertThat(published)
        .hasSizeGreaterThan(10)
        .allMatch(artifact -> diagram.contains("[" + artifact.replace("trinity-ad", "ad") + "]"));
  }

  @Test
  void the_index_links_every_page() throws IOException {
    try (Stream<Path> pages = Files.list(DOCS)) {
      List<String> names =
          pages
              .map(page -> String.valueOf(page.getFileName()))
              .filter(name -> name.endsWith(".md") && !name.equals("index.md"))
              .toList();

      assertThat(names).hasSizeGreaterThan(10);
      assertThat(found(LINK, Files.readString(DOCS.resolve("index.md")))).containsAll(names);
    }
  }

  @Test
  void a_link_leads_to_a_file_and_to_a_heading_of_it() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : Blocks.files(Blocks.ROOT, name -> name.endsWith(".md"))) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
        if (!Files.exists(target) || (link.group(2) != null && !has(target, link.group(2)))) {
          broken.add(Blocks.place(page) + ": " + link.group());
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(has(DOCS.resolve("publishing.md"), "#to-nowhere")).isFalse();
  }

  /** Whether a page has the heading that an anchor is made of. */
  private static boolean has(Path page, String anchor) throws IOException {
    return Files.readAllLines(page).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> "#" + heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .anyMatch(anchor::equals);
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
