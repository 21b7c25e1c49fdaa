package app.trinity.verification.deck;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import app.trinity.verification.deck.Evening.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How many swipes overlap-first saves, on tastes drawn at random. How many evenings are drawn for
 * each number of people says {@code -Dtrinity.evenings}; the table goes to {@code
 * target/deck-order.md}.
 */
@Rule("DECK-1")
class DeckOrderTest {
  private static final int USUAL_EVENINGS = 200;
  private static final int EVENINGS = Integer.getInteger("trinity.evenings", USUAL_EVENINGS);
  private static final int TITLES = 50;
  private static final double[] THRESHOLDS = {0.0, 0.4};

  /** Swipes of each person to the first match, one number an evening. */
  private record Row(
      double likeRate,
      int people,
      List<Double> deck,
      List<Double> overlap,
      List<Double> byFive,
      List<Double> inTurn) {
    double saved() {
      return 1 - mean(overlap) / mean(deck);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "| %.0f %% | %d | %.0f %% | %.1f | %.1f | %.0f %% | %.1f | %.1f |",
          100 * likeRate,
          people,
          100.0 * deck.size() / EVENINGS,
          mean(deck),
          mean(overlap),
          100 * saved(),
          mean(byFive),
          mean(inTurn));
    }
  }

  private static double mean(List<Double> swipes) {
    return swipes.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static final List<Row> ROWS = rows();

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (double threshold : THRESHOLDS) {
      for (int people = 2; people <= 10; people++) {
        rows.add(row(people, threshold));
      }
    }
    return rows;
  }

  private static Row row(int people, double threshold) {
    Tastes tastes = new Tastes(new Random(people), threshold);
    Row row =
        new Row(
            0, people, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    long likes = 0;
    for (int i = 0; i < EVENINGS; i++) {
      Evening evening = tastes.evening(people, TITLES);
      likes += evening.likes().stream().mapToInt(Set::size).sum();
      evening.inDeckOrder(Pace.AS_IT_COMES, i).ifPresent(row.deck()::add);
      evening.overlapFirst(Pace.AS_IT_COMES, i, 1).ifPresent(row.overlap()::add);
      evening.overlapFirst(Pace.AS_IT_COMES, i, 5).ifPresent(row.byFive()::add);
      evening.overlapFirst(Pace.IN_TURN, i, 1).ifPresent(row.inTurn()::add);
    }
    double likeRate = (double) likes / EVENINGS / people / TITLES;
    return new Row(likeRate, people, row.deck(), row.overlap(), row.byFive(), row.inTurn());
  }

  @Test
  void whatever_the_order_a_match_that_can_be_is_found() {
    assertThat(ROWS)
        .allSatisfy(
            row -> {
              assertThat(row.overlap()).hasSameSizeAs(row.deck());
              assertThat(row.byFive()).hasSameSizeAs(row.deck());
              assertThat(row.inTurn()).hasSameSizeAs(row.deck());
            });
  }

  @Test
  void from_four_people_on_overlap_first_saves_a_third_of_the_swipes_and_more() {
    assertThat(ROWS)
        .filteredOn(row -> row.people() >= 4)
        .allSatisfy(row -> assertThat(row.saved()).as(row.toString()).isGreaterThan(0.33));
  }

  @Test
  void it_costs_no_number_of_people_anything() {
    assertThat(ROWS).allSatisfy(row -> assertThat(row.saved()).as(row.toString()).isPositive());
  }

  @Test
  void the_table_in_the_docs_is_what_comes_out() throws IOException {
    List<String> table = ROWS.stream().map(Row::toString).toList();
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "deck-order.md"), table);

    if (EVENINGS == USUAL_EVENINGS) {
      assertThat(Files.readAllLines(Path.of("..", "docs", "benchmarks", "deck-order.md")))
          .containsSubsequence(table);
    }
  }
}
