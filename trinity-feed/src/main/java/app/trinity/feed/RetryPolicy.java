package app.trinity.feed;

import app.trinity.TrinityValue;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * The number of times, and the pauses after which, a notification that fails is tried again before
 * it is parked. Each pause is twice as long as the one before it, up to the longest.
 *
 * <p>Immutable and safe for use by several threads.
 */
@Value.Immutable
@TrinityValue
public abstract class RetryPolicy {
  RetryPolicy() {}

  /** The number of times a notification is tried in all, 1 or more; 12 by default. */
  @Value.Default
  public int attempts() {
    return 12;
  }

  /** The pause after the first failure; 100 milliseconds by default. */
  @Value.Default
  public Duration firstPause() {
    return Duration.ofMillis(100);
  }

  /** The longest pause, even the first; 30 seconds by default. */
  @Value.Default
  public Duration longestPause() {
    return Duration.ofSeconds(30);
  }

  /**
   * Returns the pause after a number of failures of one notification.
   *
   * @param failures the number of failures so far, 1 or more
   */
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
      throw new IllegalArgumentException(
          "A notification is tried once at least, and no pause is negative.");
    }
    if (firstPause().isZero() && !longestPause().isZero()) {
      throw new IllegalArgumentException(
          "A first pause of zero does not grow: the longest pause must be zero, too.");
    }
  }

  /** Returns the policy with every default. */
  public static RetryPolicy defaults() {
    return builder().build();
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RetryPolicy}. Not safe for use by several threads. */
  public static final class Builder extends ImmutableRetryPolicy.Builder {
    Builder() {}
  }
}
