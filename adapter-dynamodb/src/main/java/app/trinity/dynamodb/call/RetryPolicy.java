package app.trinity.dynamodb.call;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Trying again within a limit of time, with pauses that double and are drawn at random up to their
 * length (full jitter), so that those who met in a conflict do not meet again. Safe for use by
 * several threads.
 */
public final class Retries {
  private static final long FIRST_PAUSE_MILLIS = 10;
  private static final int MOST_DOUBLINGS = 5;
  private static final Duration A_MOMENT = Duration.ofMillis(1);

  private final InstantSource clock;
  private final Duration timeLimit;
  private final RandomGenerator random;
  private final Pause pause;

  public Retries(InstantSource clock, Duration timeLimit, RandomGenerator random, Pause pause) {
    this.clock = clock;
    this.timeLimit = timeLimit;
    this.random = random;
    this.pause = pause;
  }

  public Attempts begin() {
    return new Attempts(clock.instant().plus(timeLimit));
  }

  /** The attempts at one operation; they belong to the thread that makes it. */
  public final class Attempts {
    private final Instant deadline;
    private int made;

    private Attempts(Instant deadline) {
      this.deadline = deadline;
    }

    /** What is left of the time, and a moment at the least: for the time limit of a call. */
    Duration timeLeft() {
      Duration left = Duration.between(clock.instant(), deadline);
      return left.compareTo(A_MOMENT) < 0 ? A_MOMENT : left;
    }

    /**
     * Waits before the next attempt.
     *
     * @param why what makes it necessary, for the failure's message
     * @throws InfrastructureFailure {@code THROTTLED} where the time is over or the thread
     *     interrupted
     */
    void pauseOrThrow(String why) {
      if (!clock.instant().isBefore(deadline)) {
        throw new InfrastructureFailure(Effect.THROTTLED, why + " until the time was over");
      }
      long longest = FIRST_PAUSE_MILLIS << Math.min(made++, MOST_DOUBLINGS);
      try {
        pause.await(Duration.ofMillis(random.nextLong(longest + 1)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InfrastructureFailure(Effect.THROTTLED, why + " until interrupted", e);
      }
    }
  }
}
