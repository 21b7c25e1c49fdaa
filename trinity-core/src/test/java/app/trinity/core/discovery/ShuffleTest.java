package app.trinity.core.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

@Rule("DISCOVERY-6")
class ShuffleTest {
  private static final int ROUNDS = 48_000;

  /** With 23 degrees of freedom a fair shuffle exceeds this once in ten million seeds. */
  private static final double UNLIKELY = 75;

  @Test
  void every_order_is_equally_likely() {
    assertThat(chiSquare(Shuffle::<Integer>of)).isLessThan(UNLIKELY);
  }

  @Test
  void the_test_of_fairness_notices_the_well_known_unfair_shuffle() {
    assertThat(chiSquare(ShuffleTest::swapWithAny)).isGreaterThan(UNLIKELY);
  }

  @Property
  void nothing_is_lost_and_nothing_added(@ForAll List<Integer> elements, @ForAll long seed) {
    assertThat(Shuffle.<Integer>of(elements, new Random(seed)))
        .containsExactlyInAnyOrderElementsOf(elements);
  }

  @Property
  void the_same_seed_gives_the_same_order(@ForAll List<Integer> elements, @ForAll long seed) {
    assertThat(Shuffle.<Integer>of(elements, new Random(seed)))
        .isEqualTo(Shuffle.<Integer>of(elements, new Random(seed)));
  }

  @Test
  void what_is_shuffled_stays_as_it_was() {
    List<Integer> elements = List.of(1, 2, 3, 4, 5);
    assertThat(Shuffle.<Integer>of(elements, new Random(1))).isNotEqualTo(elements);
    assertThat(elements).containsExactly(1, 2, 3, 4, 5);
  }

  private static double chiSquare(BiFunction<List<Integer>, Random, List<Integer>> shuffle) {
    Random random = new Random(20250101);
    Map<List<Integer>, Integer> seen = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      seen.merge(shuffle.apply(List.of(1, 2, 3, 4), random), 1, Integer::sum);
    }
    double expected = ROUNDS / 24.0;
    double unseen = (24 - seen.size()) * expected;
    return unseen
        + seen.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
  }

  private static List<Integer> swapWithAny(List<Integer> elements, Random random) {
    List<Integer> shuffled = new ArrayList<>(elements);
    for (int i = 0; i < shuffled.size(); i++) {
      Collections.swap(shuffled, i, random.nextInt(shuffled.size()));
    }
    return shuffled;
  }
}
