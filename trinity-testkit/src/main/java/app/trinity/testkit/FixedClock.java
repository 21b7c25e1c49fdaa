package app.trinity.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands still until it is turned, so that a test decides what time it is.
 *
 * <p>Thread-safe: what one thread turns every thread sees.
 */
public final class FixedClock implements InstantSource {
  private volatile Instant now;

  private FixedClock(Instant now) {
    this.now = now;
  }

  /** Makes a clock that shows the given instant. */
  public static FixedClock at(Instant instant) {
    return new FixedClock(instant);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Turns the clock forward, or back where the duration is negative. */
  public synchronized void turn(Duration duration) {
    now = now.plus(duration);
  }

  /** Turns the clock to an instant, earlier or later. */
  public synchronized void turnTo(Instant instant) {
    now = instant;
  }

  @Override
  public String toString() {
    return "FixedClock[" + now + "]";
  }
}
