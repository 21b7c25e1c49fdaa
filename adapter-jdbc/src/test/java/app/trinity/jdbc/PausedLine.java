package app.trinity.jdbc;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds up whoever uses a connection after one of their calls, until they may go on. */
final class PausedLine implements WatchedSource.Watcher {
  private static final long PATIENCE_SECONDS = 60;

  private final int at;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch resumed = new CountDownLatch(1);
  private boolean armed;
  private int calls;
  private int commands;

  /** Pauses after so many calls. */
  PausedLine(int at) {
    this.at = at;
  }

  /** Counts the calls from here. */
  synchronized void arm() {
    armed = true;
  }

  @Override
  public void after(String call) {
    boolean pausing;
    synchronized (this) {
      if (!armed) {
        return;
      }
      commands += call.equals("execute") ? 1 : 0;
      pausing = ++calls == at;
    }
    if (pausing) {
      reached.countDown();
      await(resumed);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody let the other one go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  boolean isPausing() {
    return reached.getCount() == 0;
  }

  /** Says whether the one who is held up has begun a transaction of SQLite's and not ended it. */
  synchronized boolean isWithinACommandedTransaction() {
    return commands % 2 == 1;
  }

  void resume() {
    resumed.countDown();
  }
}
