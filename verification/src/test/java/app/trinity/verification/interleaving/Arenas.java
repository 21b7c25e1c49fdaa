package app.trinity.verification.interleaving;

import app.trinity.spi.Stores;
import app.trinity.testkit.CallInterceptor;
import app.trinity.verification.StoresUnderTest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** One arena after the other, each over new stores, so that stores need not hold every game. */
final class Arenas {
  private final StoresUnderTest suite;
  private final CallInterceptor interceptor;
  private @Nullable Arena arena;
  private int games;

  Arenas(StoresUnderTest suite, CallInterceptor interceptor) {
    this.suite = suite;
    this.interceptor = interceptor;
  }

  /** The arena for the next game. */
  Arena next() throws Exception {
    Arena current = arena;
    if (current == null || games == suite.gamesPerStores()) {
      dismantle();
      InstantSource clock = new TickingClock();
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

  /** Waits until everybody has been told of his matches, and closes the stores. */
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
