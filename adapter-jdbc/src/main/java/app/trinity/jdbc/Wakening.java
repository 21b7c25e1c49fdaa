package app.trinity.jdbc;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits until somebody wakes it. Safe for use by several threads; one of them waits. */
final class Wakening {
  private final Semaphore calls = new Semaphore(0);

  void wake() {
    calls.release();
  }

  /** Returns at once if somebody has called since the last time, else when somebody does. */
  void await(Duration longest) {
    try {
      boolean unused = calls.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    int unused = calls.drainPermits();
  }
}
