package app.trinity.local.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A token bucket: so many at once, and from then on one in every so often.
 *
 * <p>Safe for use by several threads.
 */
public final class RateLimit {
  private final int burst;
  private final Duration interval;
  private final InstantSource clock;

  /** When the bucket would be empty had it never been full: each taking moves it on. */
  private Instant horizon;

  /**
   * A full bucket.
   *
   * @param burst how many may come at once, 1 or more
   * @param interval how long until one more may come
   * @param clock the time
   */
  public RateLimit(int burst, Duration interval, InstantSource clock) {
    this.burst = burst;
    this.interval = interval;
    this.clock = clock;
    horizon = clock.instant().minus(interval.multipliedBy(burst));
  }

  /** Takes one, or says that there is none at the moment. */
  public synchronized boolean tryAcquire() {
    Instant now = clock.instant();
    Instant full = now.minus(interval.multipliedBy(burst));
    Instant from = horizon.isBefore(full) ? full : horizon;
    Instant next = from.plus(interval);
    if (next.isAfter(now)) {
      return false;
    }
    horizon = next;
    return true;
  }
}
