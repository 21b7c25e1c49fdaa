package app.trinity.dynamodb.development;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * How a change that fails is tried again.
 *
 * @param clock the time against which pauses are measured
 * @param mostTries how often it is tried before it is parked
 * @param firstPause the pause after the first failure; each further one is twice as long, up to
 *     {@link #LONGEST_PAUSE}
 * @param parked takes what was tried so often in vain
 */
record Insistence(
    InstantSource clock, int mostTries, Duration firstPause, Consumer<Record> parked) {
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private static final int MOST_DOUBLINGS = 16;

  /** The pause after so many failures, 1 or more. */
  Duration pauseAfter(int failures) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
