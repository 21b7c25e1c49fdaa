package app.trinity.jdbc;

import java.time.Duration;

/**
 * How announcements are made.
 *
 * @param atOnce how many at once
 * @param timeLimit the longest that one may take
 * @param attempts how often one is tried before it is parked
 * @param firstPause the pause after the first failure; each further one is twice as long
 * @param longestPause no pause is longer
 * @param pollInterval how often to look for what no other process has told of
 */
record FeedPolicy(
    int atOnce,
    Duration timeLimit,
    int attempts,
    Duration firstPause,
    Duration longestPause,
    Duration pollInterval) {
  private static final int MOST_DOUBLINGS = 16;

  static FeedPolicy defaults() {
    return new FeedPolicy(
        16,
        Duration.ofSeconds(5),
        12,
        Duration.ofMillis(100),
        Duration.ofSeconds(30),
        Duration.ofSeconds(1));
  }

  FeedPolicy withTimeLimit(Duration limit) {
    return new FeedPolicy(atOnce, limit, attempts, firstPause, longestPause, pollInterval);
  }

  FeedPolicy withPollInterval(Duration interval) {
    return new FeedPolicy(atOnce, timeLimit, attempts, firstPause, longestPause, interval);
  }

  /** How long others pass over what this process announces: well beyond the time limit. */
  Duration lease() {
    return timeLimit.multipliedBy(2).plusSeconds(5);
  }

  /** The pause after so many failures, 1 or more. */
  Duration pauseAfter(int failures) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }
}
