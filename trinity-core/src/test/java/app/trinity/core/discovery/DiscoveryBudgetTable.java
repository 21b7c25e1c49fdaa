package app.trinity.core.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.discovery.World.Population;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Prints the table of docs/benchmarks/discovery.md. It is no part of the ordinary build; run it
 * with {@code mvn -pl trinity-core -am test -Dtest=DiscoveryBudgetTable
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class DiscoveryBudgetTable {
  private static final int WORLDS = 50;
  private static final int DECKS_A_WORLD = 20;

  @BeforeAll
  static void head() {
    System.out.println(
        "| fit among the counted | counted | full decks | fewest titles | mean requests | most"
            + " | mean rounds | two at most | shared | literal: titles | full"
            + " | literal, filters pushed down: titles | full |");
    System.out.println("|---" + "|---:".repeat(12) + "|");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row(PassRate rate, int fewest, int most) {
    IntSummaryStatistics titles = new IntSummaryStatistics();
    IntSummaryStatistics requests = new IntSummaryStatistics();
    IntSummaryStatistics rounds = new IntSummaryStatistics();
    IntSummaryStatistics literal = new IntSummaryStatistics();
    IntSummaryStatistics pushedDown = new IntSummaryStatistics();
    int[] full = new int[3];
    IntSummaryStatistics shared = new IntSummaryStatistics();
    int atMostTwoRounds = 0;
    for (int i = 0; i < WORLDS; i++) {
      int both = fewest + (most - fewest) * i / (WORLDS - 1);
      World world = new Population(i, both, 1_500, 1_500, rate).world();
      SimulatedCatalog filtered = SimulatedCatalog.of(world);
      SimulatedCatalog unfiltered = SimulatedCatalog.of(world).withoutPushDown();
      Set<MovieId> before = new HashSet<>();
      for (int deck = 0; deck < DECKS_A_WORLD; deck++) {
        int seed = i * DECKS_A_WORLD + deck;
        SimulatedCatalog catalog = SimulatedCatalog.of(world);
        Recommendation dealt = Dealing.deal(catalog, seed);
        if (deck > 0) {
          before.retainAll(Dealing.ids(dealt));
          shared.accept(before.size());
        }
        before = new HashSet<>(Dealing.ids(dealt));
        titles.accept(dealt.candidates().size());
        requests.accept(dealt.requests());
        rounds.accept(catalog.rounds().size());
        full[0] += dealt.candidates().size() == 50 ? 1 : 0;
        atMostTwoRounds += catalog.rounds().size() <= 2 ? 1 : 0;
        full[1] += literally(unfiltered, seed, literal);
        full[2] += literally(filtered, seed, pushedDown);
      }
    }
    double decks = WORLDS * DECKS_A_WORLD;
    System.out.printf(
        Locale.ROOT,
        "| %s | %d–%d | %.1f %% | %d | %.2f | %d | %.2f | %.0f %% | %.1f | %.1f | %.1f %% | %.1f"
            + " | %.1f %% |%n",
        rate,
        fewest,
        most,
        100 * full[0] / decks,
        titles.getMin(),
        requests.getAverage(),
        requests.getMax(),
        rounds.getAverage(),
        100 * atMostTwoRounds / decks,
        shared.getAverage(),
        literal.getAverage(),
        100 * full[1] / decks,
        pushedDown.getAverage(),
        100 * full[2] / decks);
    assertThat(requests.getMax()).isLessThanOrEqualTo(fewest >= 150 ? 8 : 12);
  }

  private static int literally(SimulatedCatalog catalog, int seed, IntSummaryStatistics titles) {
    int found = new LiteralProcedure(catalog, new Random(seed)).deal(World.BOTH_GENRES).size();
    titles.accept(found);
    return found == 50 ? 1 : 0;
  }

  static Stream<Arguments> rows() {
    return Stream.of(PassRate.values())
        .flatMap(
            rate ->
                Stream.of(
                    Arguments.of(rate, 0, 49),
                    Arguments.of(rate, 50, 149),
                    Arguments.of(rate, 150, 400),
                    Arguments.of(rate, 401, 2_000),
                    Arguments.of(rate, 2_001, 12_000)));
  }
}
