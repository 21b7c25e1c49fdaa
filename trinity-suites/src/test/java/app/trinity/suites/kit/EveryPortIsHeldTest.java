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
 * Holds the ports against the table of broken adapters: a port that no broken adapter is there for
 * fails here.
 */
@Rule("ERRORS")
class EveryPortIsHeldTest {
  /** What the broken adapters break, by the port that promises it. */
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
  void every_port_has_broken_adapters() throws IOException {
    assertThat(heldByPort().keySet()).containsAll(SpiSentences.byPort().keySet());
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
