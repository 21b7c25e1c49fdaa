package app.trinity.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What the tries of a property showed, and how often. Counted here, for jqwik's own statistics
 * search all tries at every one, which takes hours for a million. Belongs to one thread.
 */
final class Sightings {
  /** A share of so few tries that not even these are expected to show it says nothing. */
  private static final int TELLING = 10;

  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private int tries;

  /** A check of how many of all tries showed something; of few tries it asks nothing. */
  static BiPredicate<Integer, Integer> ofAtLeast(double percentage) {
    return (shown, all) -> {
      double expected = all * percentage / 100;
      return expected < TELLING || shown >= expected;
    };
  }

  /** Begins a try. */
  void nextTry() {
    tries++;
  }

  /** Counts what the try showed or did not. */
  void saw(String what, boolean shown) {
    seen.merge(what, shown ? 1 : 0, Integer::sum);
  }

  /** Asks that a share of the tries showed it, where there were enough of them to tell. */
  void require(String what, double percentage) {
    assertThat(ofAtLeast(percentage).test(seen.getOrDefault(what, 0), tries))
        .as("%s in %s of %d tries, less than %s %%", what, seen.get(what), tries, percentage)
        .isTrue();
  }
}
