package app.trinity.lambda.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How long an event may take: Cognito waits five seconds, and for the first event of a process the
 * start of the process is among them. Thread-safe.
 */
final class Lifetime {
  /** What is left of the five seconds for the way there and back. */
  private static final Duration WHOLE = Duration.ofMillis(4_200);

  /** An event that came late still gets a chance. */
  private static final Duration LEAST = Duration.ofMillis(1_200);

  /** A process that was started longer ago was started for no event: Lambda would have ended it. */
  private static final Duration LONGEST_START = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Instant started;
  private final Duration whole;
  private final Duration longestStart;
  private final AtomicBoolean first = new AtomicBoolean(true);

  /**
   * Tells the time left.
   *
   * @param environment says how slow the machine is
   * @param clock the time
   * @param started when the process was started
   */
  Lifetime(Environment environment, InstantSource clock, Instant started) {
    this.clock = clock;
    this.started = started;
    this.whole = environment.limit(WHOLE);
    this.longestStart = environment.limit(LONGEST_START);
  }

  long millisLeft() {
    if (!first.getAndSet(false)) {
      return whole.toMillis();
    }
    Duration starting = Duration.between(started, clock.instant());
    if (starting.isNegative() || starting.compareTo(longestStart) > 0) {
      return whole.toMillis();
    }
    return Math.max(LEAST.toMillis(), whole.minus(starting).toMillis());
  }
}
