package app.trinity.core;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that gives each vote of this process a time of its own, later than every one before it,
 * in whole microseconds. Without it two votes cast within one tick of the clock could not be told
 * apart, and a change of mind might be taken for a repeat.
 *
 * <p>Safe for use by several threads.
 */
final class VoteClock {
  private static final long MICROS_A_SECOND = 1_000_000;
  private static final int NANOS_A_MICRO = 1_000;

  private final InstantSource clock;

  /** In microseconds since 1970: a number is compared and counted on without a new object. */
  private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

  VoteClock(InstantSource clock) {
    this.clock = clock;
  }

  Instant next() {
    long now = micros(clock.instant());
    long before;
    long next;
    do {
      before = last.get();
      next = now > before ? now : before + 1;
    } while (!last.compareAndSet(before, next));
    return Instant.ofEpochSecond(
        Math.floorDiv(next, MICROS_A_SECOND), Math.floorMod(next, MICROS_A_SECOND) * NANOS_A_MICRO);
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MICROS_A_SECOND),
        instant.getNano() / NANOS_A_MICRO);
  }
}
