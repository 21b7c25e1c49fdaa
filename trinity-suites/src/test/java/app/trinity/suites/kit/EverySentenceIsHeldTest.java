package app.trinity.suites.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds the sentences of the ports against the table of broken adapters: a promise that nothing
 * breaks fails here, and so do words in the table that no port says.
 */
@Rule("ERRORS")
class EverySentenceIsHeldTest {
  /** Sentences that no broken adapter is there for, and why. */
  private static final Map<String, String> NO_PROMISE =
      Map.ofEntries(
          Map.entry("a driven port", "says what the port is"),
          Map.entry("What became of an attempt", "says what the type is"),
          Map.entry("The group of everybody", "says what the constant is"),
          Map.entry("A directory without groups", "says what the constant is"),
          Map.entry("TMDB is one", "an example"),
          Map.entry("At home it writes to", "examples"),
          Map.entry("On AWS it is a Cognito user pool", "an example"),
          Map.entry("need not be of one single instant", "allows something"),
          Map.entry("Asks for pages", "says what the method is for"),
          Map.entry("not accepted, or perhaps not", "binds the feed that calls it"),
          Map.entry("The cost is in proportion to", "a cost: benchmarks and budgets of calls"),
          Map.entry("take no longer when the room holds", "a cost: benchmarks and call budgets"));

  private static Map<String, List<String>> heldByPort() {
    Map<String, List<String>> held = new HashMap<>();
    for (Broken broken : BrokenTable.all()) {
      for (String words : broken.breach().says()) {
        int colon = words.matches("[A-Z]\\w+: .*") ? words.indexOf(": ") : -1;
        String port = colon < 0 ? broken.breach().port() : words.substring(0, colon);
        held.computeIfAbsent(port, name -> new ArrayList<>())
            .add(colon < 0 ? words : words.substring(colon + 2));
      }
    }
    return held;
  }

  @Test
  void every_sentence_of_a_port_has_a_broken_adapter() throws IOException {
    Map<String, List<String>> held = heldByPort();
    SpiSentences.byPort()
        .forEach(
            (port, sentences) ->
                assertThat(sentences)
                    .as("sentences of %s that no broken adapter is there for", port)
                    .filteredOn(
                        sentence ->
                            NO_PROMISE.keySet().stream().noneMatch(sentence::contains)
                                && held.getOrDefault(port, List.of()).stream()
                                    .noneMatch(sentence::contains))
                    .isEmpty());
  }

  @Test
  void every_word_of_the_table_is_said_by_a_port() throws IOException {
    Map<String, List<String>> sentences = SpiSentences.byPort();
    heldByPort()
        .forEach(
            (port, all) ->
                assertThat(all)
                    .as("words that %s does not say", port)
                    .filteredOn(
                        words ->
                            sentences.getOrDefault(port, List.of()).stream()
                                .noneMatch(sentence -> sentence.contains(words)))
                    .isEmpty());
  }

  @Test
  void sentences_are_read_without_their_markup() {
    String source =
        """
        /**
         * What it is. What {@link #find} answers
         * never changes.
         *
         * <p><b>Limits.</b> Names are compared by {@link Username#key()}.
         *
         * @param name ignored
         * @return what was found
         */
        """;

    assertThat(SpiSentences.in(source))
        .containsExactly(
            "What it is.",
            "What find answers never changes.",
            "Names are compared by key(). . what was found");
  }
}
