package app.trinity.suites;

import app.trinity.spi.Stores;
import app.trinity.testkit.CallInterceptor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One arena after the other, each over new stores, so that stores need not hold every game. */
final class Arenas {
  /** So far ahead that a store which also deletes by the real time deletes nothing. */
  private static final Instant START = Instant.parse("2090-05-04T20:15:00Z");

  private final StoresUnderTest suite;
  private final CallInterceptor interceptor;
  private @Nullable Arena arena;
  private int games;

  Arenas(StoresUnderTest suite, CallInterceptor interceptor) {
    this.suite = suite;
    this.interceptor = interceptor;
  }

  /** A clock that moves on by a microsecond each time it is read, and at no other time. */
  static InstantSource tickingClock() {
    AtomicLong ticks = new AtomicLong();
    return () -> START.plus(ticks.incrementAndGet(), ChronoUnit.MICROS);
  }

  /** The arena for the next game. */
  Arena next() throws Exception {
    Arena current = arena;
    if (current == null || games == suite.gamesPerStores()) {
      dismantle();
      InstantSource clock = tickingClock();
      Stores stores = suite.createStores(clock);
      current =
          new Arena(
              stores, () -> suite.asAnotherProcessSeesThem(stores, clock), clock, interceptor);
      arena = current;
      games = 0;
    }
    games++;
    return current;
  }

  /** Waits until everybody has been told of their matches, and closes the stores. */
  void dismantle() throws Exception {
    Arena current = arena;
    if (current != null) {
      arena = null;
      if (suite.announcesInThisProcess()) {
        current.awaitAnnouncements();
      }
      current.dismantle();
    }
  }
}
