package app.trinity.local.friends;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a demo friend takes for a card: somewhere between two bounds.
 *
 * @param shortest the least time
 * @param longest the most time
 */
public record Pace(Duration shortest, Duration longest) {
  /** Checks the bounds. */
  public Pace {
    if (shortest.isNegative() || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException("a pace has a least and a most time");
    }
  }

  /** As people swipe: 1.5 to 4 seconds. */
  public static Pace human() {
    return new Pace(Duration.ofMillis(1_500), Duration.ofSeconds(4));
  }

  Duration next(RandomGenerator random) {
    long span = longest.toMillis() - shortest.toMillis();
    return shortest.plusMillis(span == 0 ? 0 : random.nextLong(span + 1));
  }
}
