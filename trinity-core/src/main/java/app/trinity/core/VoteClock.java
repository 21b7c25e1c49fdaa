package app.trinity.core;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives each vote of this process a time of its own, later than every one before it, in whole
 * microseconds. Without it two votes cast within one tick of the clock could not be told apart, and
 * a change of mind might be taken for a repeat.
 */
final class VoteClock {
  private final InstantSource clock;
  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

  VoteClock(InstantSource clock) {
    this.clock = clock;
  }

  Instant next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return last.accumulateAndGet(
        now,
        (before, present) -> present.isAfter(before) ? present : before.plus(1, ChronoUnit.MICROS));
  }
}
