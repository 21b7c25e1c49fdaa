package app.trinity.jdbc.outbox;

import app.trinity.feed.RetryPolicy;
import java.time.Duration;

/**
 * How announcements are made.
 *
 * @param atOnce the most that are made at once
 * @param timeLimit the longest that one may take
 * @param retryPolicy how often one that fails is tried, and after what pauses
 * @param pollInterval how often to check for what nobody has notified the feed of
 */
public record FeedPolicy(
    int atOnce, Duration timeLimit, RetryPolicy retryPolicy, Duration pollInterval) {

  public static FeedPolicy defaults() {
    return new FeedPolicy(16, Duration.ofSeconds(5), RetryPolicy.defaults(), Duration.ofSeconds(1));
  }

  public FeedPolicy withTimeLimit(Duration limit) {
    return new FeedPolicy(atOnce, limit, retryPolicy, pollInterval);
  }

  public FeedPolicy withRetryPolicy(RetryPolicy policy) {
    return new FeedPolicy(atOnce, timeLimit, policy, pollInterval);
  }

  public FeedPolicy withPollInterval(Duration interval) {
    return new FeedPolicy(atOnce, timeLimit, retryPolicy, interval);
  }

  /** How long others pass over what this process announces: well beyond the time limit. */
  public Duration lease() {
    return timeLimit.multipliedBy(2).plusSeconds(5);
  }
}
