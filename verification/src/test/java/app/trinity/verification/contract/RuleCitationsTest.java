package app.trinity.verification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A rule without a test fails the build, and so does a citation of no rule. */
class RuleCitationsTest {
  private static final Path CONTRACT = Citations.contractAbove(Path.of("").toAbsolutePath());

  /** Pieced together, so that these examples are not taken for citations. */
  private static final String AT_RULE = "@" + "Rule";

  @Test
  void every_rule_is_cited_by_a_test_and_every_citation_is_of_a_rule() throws IOException {
    Set<String> stated = Citations.statedBy(Files.readString(CONTRACT));
    Set<String> cited = new TreeSet<>();
    for (Path source : Citations.sourcesOfTests(CONTRACT.getParent().getParent())) {
      cited.addAll(Citations.citedBy(Files.readString(source)));
    }

    assertThat(cited).isEqualTo(stated);
  }

  @Test
  void all_the_rules_are_found() throws IOException {
    assertThat(Citations.statedBy(Files.readString(CONTRACT)))
        .hasSize(49)
        .contains(
            "ROOM-9a",
            "ROOM-10",
            "VOTE-4",
            "MATCH-9",
            "DECK-2",
            "DISCOVERY-8",
            "ACCOUNT-4",
            "ERRORS");
  }

  @Test
  void a_rule_is_a_bold_id_at_the_start_of_an_entry() {
    String contract =
        """
        Text that names **ROOM-1** states nothing.
        - **ROOM-2** states a rule,
          whatever **ROOM-3** it names.
        - **ROOM-2a** states another.
        - **ERRORS** too.
        """;

    assertThat(Citations.statedBy(contract)).containsExactly("ERRORS", "ROOM-2", "ROOM-2a");
  }

  @Test
  void one_rule_and_several_are_cited() {
    String source =
        AT_RULE
            + "(\"ROOM-1\")\nvoid test() {}\n"
            + AT_RULE
            + "({\n  \"ROOM-2\",\n  \"ERRORS\"\n})";

    assertThat(Citations.citedBy(source)).containsExactly("ERRORS", "ROOM-1", "ROOM-2");
  }

  @Test
  void a_comment_cites_nothing() {
    assertThat(Citations.citedBy("/** Like {@code " + AT_RULE + "(\"ROOM-1\")}. */")).isEmpty();
  }
}
