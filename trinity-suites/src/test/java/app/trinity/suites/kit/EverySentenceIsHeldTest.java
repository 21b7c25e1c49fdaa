package app.trinity.suites.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the Javadoc of the SPI against the table of broken adapters: every sentence that promises
 * something has an adapter that breaks it, and {@link TheKitCatchesTest} sees the laws named turn
 * red over that adapter, every time.
 *
 * <p>A new sentence, or a changed one, wants an adapter whose {@code says} quotes it, or a line of
 * {@code described.txt}.
 */
@Rule("ERRORS")
class EverySentenceIsHeldTest {
  private static final Pattern PATH = Pattern.compile("[\\w/.-]+\\.java");

  /** One row of the table: a sentence, and what breaks it. */
  record Row(Sentence sentence, List<Broken> broken, boolean described) {
    @Override
    public String toString() {
      return sentence
          + broken.stream()
              .map(one -> " ← " + one + ": " + String.join(", ", one.breach().reds()))
              .collect(Collectors.joining());
    }
  }

  static Stream<Row> rows() throws IOException {
    Set<String> described =
        Described.byReason().values().stream()
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    return SpiSentences.all().stream()
        .map(
            sentence ->
                new Row(
                    sentence,
                    BrokenTable.all().stream()
                        .filter(one -> one.breach().breaks(sentence))
                        .collect(Collectors.toList()),
                    described.contains(sentence.toString())));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_sentence_either_has_an_adapter_that_breaks_it_or_promises_nothing(Row row) {
    assertThat(row.broken().isEmpty())
        .as("no broken adapter quotes: %s", row.sentence())
        .isEqualTo(row.described());
  }

  @Test
  void what_an_adapter_is_said_to_break_is_said_in_the_javadoc() throws IOException {
    List<Sentence> sentences = SpiSentences.all();
    Set<String> quotedNowhere = new TreeSet<>();
    for (Broken broken : BrokenTable.all()) {
      for (String words : broken.breach().says()) {
        if (sentences.stream().noneMatch(one -> broken.breach().quotes(words, one))) {
          quotedNowhere.add(broken + ": " + words);
        }
      }
    }
    assertThat(quotedNowhere).isEmpty();
  }

  @Test
  void what_promises_nothing_is_said_in_the_javadoc_and_what_holds_it_is_there()
      throws IOException {
    Set<String> sentences =
        SpiSentences.all().stream().map(Sentence::toString).collect(Collectors.toSet());
    List<String> gone = new ArrayList<>();
    for (String reason : Described.byReason().keySet()) {
      Matcher path = PATH.matcher(reason);
      while (path.find()) {
        if (!Files.exists(Path.of("..", path.group()))) {
          gone.add(path.group());
        }
      }
      Described.byReason().get(reason).stream()
          .filter(sentence -> !sentences.contains(sentence))
          .forEach(gone::add);
    }
    assertThat(gone).isEmpty();
  }

  @Test
  void sentences_are_read_without_their_markup(@TempDir Path folder) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Port.java"),
            """
            package app.trinity;

            /**
             * What it is. What {@link #find} returns
             * never changes.
             *
             * <p><b>Errors.</b> {@link app.trinity.Failure}; may be repeated.
             */
            interface Port {
              /**
               * Finds a name by {@link app.trinity.Username#key()}. Twice.
               *
               * @param name ignored
               * @return what was found
               * @throws app.trinity.Failure if it failed
               */
              String find(String name);

              /** The ports' own. */
              static Port none() {
                return name -> name;
              }

              /** The outcomes. */
              enum Outcome {
                /** It was there. */
                FOUND
              }
            }
            """);

    assertThat(SpiSentences.in(List.of(source)))
        .extracting(Sentence::toString)
        .containsExactly(
            "Port: What it is.",
            "Port: What find returns never changes.",
            "Port: Failure; may be repeated.",
            "Port.find: Finds a name by key().",
            "Port.find: Twice.",
            "Port.find: @return what was found",
            "Port.find: @throws Failure if it failed",
            "Port.Outcome: The outcomes.",
            "Port.FOUND: It was there.");
  }
}
