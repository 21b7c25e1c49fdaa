package app.trinity.inmemory;

import app.trinity.TrinityValue;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How often, and after what pauses, a notification that fails is tried again before it is parked.
 * Each pause is twice as long as the one before it, up to the longest.
 */
@Value.Immutable
@TrinityValue
public abstract class Retries {
  Retries() {}

  /** How often a notification is tried in all, 1 or more; 10 by default. */
  @Value.Default
  public int attempts() {
    return 10;
  }

  /** The pause after the first failure; 100 ms by default. */
  @Value.Default
  public Duration firstPause() {
    return Duration.ofMillis(100);
  }

  /** No pause is longer, not even the first; 30 seconds by default. */
  @Value.Default
  public Duration longestPause() {
    return Duration.ofSeconds(30);
  }

  /** The pause after so many failures, 1 or more, of one notification. */
  public Duration pauseAfter(int failures) {
    Duration pause = firstPause();
    for (int doubled = 1; doubled < failures && pause.compareTo(longestPause()) < 0; doubled++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longestPause()) < 0 ? pause : longestPause();
  }

  @Value.Check
  void check() {
    if (attempts() < 1 || firstPause().isNegative() || longestPause().isNegative()) {
      throw new IllegalArgumentException("one attempt at least, and no negative pause");
    }
    if (firstPause().isZero() && !longestPause().isZero()) {
      throw new IllegalArgumentException("a pause of zero does not grow");
    }
  }

  /** Every default. */
  public static Retries defaults() {
    return builder().build();
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Retries}. */
  public static final class Builder extends ImmutableRetries.Builder {
    Builder() {}
  }
}
