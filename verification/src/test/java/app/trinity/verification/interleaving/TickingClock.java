package app.trinity.verification.interleaving;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves on by a microsecond each time it is read, and at no other time. */
final class TickingClock implements InstantSource {
  /** So far ahead that a store which also deletes by the real time deletes nothing. */
  private static final Instant START = Instant.parse("2090-05-04T20:15:00Z");

  private final AtomicLong ticks = new AtomicLong();

  @Override
  public Instant instant() {
    return START.plus(ticks.incrementAndGet(), ChronoUnit.MICROS);
  }
}
