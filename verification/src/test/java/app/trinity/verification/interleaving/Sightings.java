package app.trinity.verification.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the tries of a property showed, and how often. Counted here, for jqwik's own statistics
 * search all tries at every one, which takes hours for a million. Belongs to one thread.
 */
final class Sightings {
  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private int tries;

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
    assertThat(Share.ofAtLeast(percentage).test(seen.getOrDefault(what, 0), tries))
        .as("%s in %s of %d tries, less than %s %%", what, seen.get(what), tries, percentage)
        .isTrue();
  }
}
