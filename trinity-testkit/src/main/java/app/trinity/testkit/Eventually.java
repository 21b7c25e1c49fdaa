package app.trinity.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting for what another thread, or a store that lags behind, brings about. */
public final class Eventually {
  private static final Duration PAUSE = Duration.ofMillis(2);

  private Eventually() {}

  /**
   * Runs an assertion again and again until it holds. It measures real time, and so is the bound on
   * a failing test rather than a part of what a passing one asserts.
   *
   * @param patience how long to go on; after that the last failure is thrown
   * @param assertion what is to hold; it throws {@link AssertionError} as long as it does not
   */
  public static void holds(Duration patience, Runnable assertion) {
    long start = System.nanoTime();
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError notYet) {
        if (System.nanoTime() - start > patience.toNanos()) {
          throw notYet;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
