package app.trinity.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.verification.docs.Blocks.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the project shows of code is code that the build compiles and runs: every Java block of
 * every page and of every class's Javadoc stands, paragraph by paragraph, in an example, in a test
 * of this package or in one of the Spring starter's. Indentation may differ. Dependencies that
 * pages show are those of an example.
 */
class SnippetsTest {
  private static final Path TESTS = Path.of("src/test/java/app/trinity/verification/docs");
  private static final Path SPRING = Blocks.ROOT.resolve("trinity-spring-boot-starter/src/test");

  static List<Block> java() throws IOException {
    List<Block> blocks = new ArrayList<>(inPages("java"));
    blocks.addAll(Blocks.ofJavadoc());
    return blocks;
  }

  static List<Block> xml() throws IOException {
    return inPages("xml");
  }

  private static List<Block> inPages(String language) throws IOException {
    return Blocks.ofPages().stream().filter(block -> block.language().equals(language)).toList();
  }

  @ParameterizedTest
  @MethodSource("java")
  void a_block_of_java_is_code_that_is_compiled_and_run(Block block) throws IOException {
    assertThat(lacking(block, compiled())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("xml")
  void a_block_of_xml_stands_in_the_build_of_an_example(Block block) throws IOException {
    assertThat(lacking(block, builds())).isEmpty();
  }

  @Test
  void a_block_is_in_a_language_that_is_held_here_or_is_a_command_or_a_drawing()
      throws IOException {
    assertThat(Blocks.ofPages())
        .extracting(Block::language)
        .containsOnly("java", "xml", "mermaid", "");
  }

  @Test
  void pages_and_javadoc_are_found() throws IOException {
    assertThat(java())
        .extracting(Block::place)
        .contains(
            "README.md",
            "docs/dynamodb.md",
            "docs/embedding.md",
            "docs/jdbc.md",
            "docs/lambda.md",
            "docs/testing.md",
            "docs/tmdb.md",
            "trinity-core/src/main/java/app/trinity/core/Trinity.java",
            "trinity-testkit/src/main/java/app/trinity/testkit/contract/package-info.java");
    assertThat(xml()).hasSizeGreaterThan(1);
  }

  @Test
  void code_that_is_nowhere_is_found_missing() throws IOException {
    Block known =
        Blocks.ofJavadoc(
                "Known.java",
                """
                /**
                 * <pre>{@code
                 * class InMemoryVoteStoreTest extends VoteStoreContract {
                 *   @Override
                 *   protected Stores createStores(FixedClock clock) {
                 *     return InMemoryStores.builder().clock(clock).build();
                 *   }
                 * }
                 * }</pre>
                 */
                """)
            .get(0);
    String another = known.text().replace("VoteStoreContract", "RoomStoreContract");
    String abridged = known.text().replace(".clock(clock)", "…");
    // The last line but one is half a line.
    String cut = known.text().replace(".build();", "");

    assertThat(lacking(known, compiled())).isEmpty();
    assertThat(List.of(another, abridged, cut))
        .allSatisfy(
            text ->
                assertThat(lacking(new Block("Unknown.java", "java", text), compiled()))
                    .hasSize(1));
    Block dependency =
        new Block("unknown.md", "xml", "<dependency>\n<groupId>app.trinity.old</groupId>\n");
    assertThat(lacking(dependency, builds())).hasSize(1);
  }

  private static List<String> lacking(Block block, List<String> texts) {
    return block.paragraphs().stream()
        .filter(paragraph -> !Blocks.stands(paragraph, texts))
        .toList();
  }

  private static List<String> compiled() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder : List.of(Blocks.ROOT.resolve("examples"), TESTS, SPRING)) {
      texts.addAll(Blocks.texts(folder, name -> name.endsWith(".java")));
    }
    return texts;
  }

  private static List<String> builds() throws IOException {
    return Blocks.texts(Blocks.ROOT.resolve("examples"), "pom.xml"::equals);
  }
}
