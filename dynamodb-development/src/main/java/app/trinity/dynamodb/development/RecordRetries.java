package app.trinity.dynamodb.development;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The retry policy for a record whose work fails.
 *
 * @param clock the clock that pauses are measured by
 * @param mostTries the number of tries after which it is parked
 * @param firstPause the pause after the first failure; each further one is twice as long, up to
 *     {@link #LONGEST_PAUSE}
 * @param parked takes the records that are parked
 */
record RecordRetries(
    InstantSource clock, int mostTries, Duration firstPause, Consumer<Record> parked) {
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** Returns the pause after a number of failures, 1 or more. */
  Duration pauseAfter(int failures) {
    // For the SDK the first attempt is one that nothing precedes.
    return BackoffStrategy.exponentialDelayWithoutJitter(firstPause, LONGEST_PAUSE)
        .computeDelay(failures + 1);
  }
}
