package app.trinity.local.socket;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What one connection has executed: some at once, and some more that wait for their turn.
 *
 * <p>Safe for use by several threads.
 */
final class SideBySide {
  private static final int MOST_AT_ONCE = 8;
  private static final int MOST_WAITING = 64;

  private final Executor threads;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int running;

  SideBySide(Executor threads) {
    this.threads = threads;
  }

  /**
   * Has something executed on another thread, at once or in its turn.
   *
   * @return false if too much waits already, or no thread is to be had: it is not executed
   */
  boolean submit(Runnable execution) {
    synchronized (this) {
      if (running >= MOST_AT_ONCE) {
        return waiting.size() < MOST_WAITING && waiting.add(execution);
      }
      running++;
    }
    try {
      threads.execute(() -> work(execution));
      return true;
    } catch (RejectedExecutionException stopping) {
      synchronized (this) {
        running--;
      }
      return false;
    }
  }

  private void work(Runnable first) {
    @Nullable Runnable next = first;
    while (next != null) {
      next.run();
      synchronized (this) {
        next = waiting.poll();
        if (next == null) {
          running--;
        }
      }
    }
  }
}
