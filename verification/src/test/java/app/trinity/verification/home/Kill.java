package app.trinity.verification.home;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The moment of a kill: after so many answers. Safe for use by several threads. */
final class Kill {
  private static final long PATIENCE_SECONDS = 120;

  private final AtomicInteger answersLeft;
  private final CountDownLatch due = new CountDownLatch(1);

  Kill(int answers) {
    answersLeft = new AtomicInteger(answers);
  }

  /** One that never comes. */
  static Kill never() {
    return new Kill(0);
  }

  void answered() {
    if (answersLeft.decrementAndGet() == 0) {
      due.countDown();
    }
  }

  /** Something else went wrong: nobody need wait for the moment any more. */
  void cancel() {
    due.countDown();
  }

  boolean isDue() {
    return due.getCount() == 0;
  }

  void awaitTurn() {
    try {
      if (!due.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the games do not go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
