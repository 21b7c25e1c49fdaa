package app.trinity.jdbc.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits until somebody wakes it. Safe for use by several threads; one of them waits. */
public final class Wakening {
  private final Semaphore calls = new Semaphore(0);

  public void wake() {
    calls.release();
  }

  /** Returns at once if somebody has called since the last time, else when somebody does. */
  public void await(Duration longest) {
    try {
      boolean unused = calls.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    int unused = calls.drainPermits();
  }
}
