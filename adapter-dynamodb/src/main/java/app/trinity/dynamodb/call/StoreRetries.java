package app.trinity.dynamodb.call;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * The retry policy for what the SDK does not retry: conflicts between transactions and the keys
 * that a batch leaves unread. An operation is tried again until its time limit, after pauses drawn
 * from the SDK's own exponential backoff with full jitter, so that those who met in a conflict do
 * not meet again.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class StoreRetries {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(320);
  private static final Duration SHORTEST_TIME_LIMIT = Duration.ofMillis(1);

  /** For the SDK the first attempt is one that nothing precedes, and has no pause. */
  private static final int FIRST_RETRY = 2;

  private final BackoffStrategy backoff =
      BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE);
  private final InstantSource clock;
  private final Duration timeLimit;

  /**
   * Returns a policy.
   *
   * @param clock the time against which the limit is measured
   * @param timeLimit how long an operation may take, all its attempts and pauses included
   */
  public StoreRetries(InstantSource clock, Duration timeLimit) {
    this.clock = clock;
    this.timeLimit = timeLimit;
  }

  /** Returns the attempts at one operation, whose deadline is the time limit from now. */
  Attempts begin() {
    return new Attempts(clock.instant().plus(timeLimit));
  }

  /** The attempts at one operation. Confined to the thread that makes them. */
  final class Attempts {
    private final Instant deadline;
    private int retries;

    private Attempts(Instant deadline) {
      this.deadline = deadline;
    }

    /** Returns the time until the deadline, at least a millisecond: a time limit for the SDK. */
    Duration timeLeft() {
      Duration left = Duration.between(clock.instant(), deadline);
      return left.compareTo(SHORTEST_TIME_LIMIT) < 0 ? SHORTEST_TIME_LIMIT : left;
    }

    /**
     * Pauses before the next attempt.
     *
     * @param why what makes it necessary, for the failure's message
     * @throws InfrastructureFailure {@code THROTTLED} if the deadline has passed or the thread is
     *     interrupted
     */
    void pauseOrThrow(String why) {
      if (!clock.instant().isBefore(deadline)) {
        throw new InfrastructureFailure(Effect.THROTTLED, why + " until the deadline");
      }
      try {
        Thread.sleep(backoff.computeDelay(FIRST_RETRY + retries++).toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InfrastructureFailure(Effect.THROTTLED, why + " until interrupted", e);
      }
    }
  }
}
