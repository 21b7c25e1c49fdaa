package app.trinity.jdbc.internal;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Retries within a time limit, after pauses that double and are drawn at random up to their length
 * (full jitter), so that transactions that met in a conflict do not meet again.
 *
 * <p>Safe for use by several threads if the random generator is.
 */
public final class Retries {
  private static final long FIRST_PAUSE_MILLIS = 4;
  private static final int MOST_DOUBLINGS = 6;
  private static final Duration A_MOMENT = Duration.ofMillis(1);

  private final InstantSource clock;
  private final Duration timeLimit;
  private final RandomGenerator random;
  private final Pause pause;

  /**
   * Returns retries.
   *
   * @param clock the time against which the limit is measured
   * @param timeLimit how long one operation may take, its retries included
   * @param random where the length of a pause comes from
   * @param pause waits
   */
  public Retries(InstantSource clock, Duration timeLimit, RandomGenerator random, Pause pause) {
    this.clock = clock;
    this.timeLimit = timeLimit;
    this.random = random;
    this.pause = pause;
  }

  Attempts begin() {
    return new Attempts(clock.instant().plus(timeLimit));
  }

  /** The attempts at one operation; they belong to the thread that makes them. */
  final class Attempts {
    private final Instant deadline;
    private int failed;

    private Attempts(Instant deadline) {
      this.deadline = deadline;
    }

    /** Returns what is left of the time, and a moment at the least. */
    Duration timeLeft() {
      Duration left = Duration.between(clock.instant(), deadline);
      return left.compareTo(A_MOMENT) < 0 ? A_MOMENT : left;
    }

    /** Returns how many attempts have failed. */
    int failed() {
      return failed;
    }

    /**
     * Waits before the next attempt.
     *
     * @param effect what became of the operation if there is none
     * @param why what made the last one fail, for the failure's message
     * @param cause what the database said
     * @throws InfrastructureFailure if the time is over or the thread interrupted
     */
    void pauseOrThrow(Effect effect, String why, Throwable cause) {
      if (!clock.instant().isBefore(deadline)) {
        throw new InfrastructureFailure(effect, why + " until the time was over", cause);
      }
      long longest = FIRST_PAUSE_MILLIS << Math.min(failed++, MOST_DOUBLINGS);
      try {
        pause.await(Duration.ofMillis(random.nextLong(longest + 1)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InfrastructureFailure(effect, why + " until interrupted", cause);
      }
    }
  }
}
