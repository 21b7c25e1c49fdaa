package app.trinity.feed;

import java.time.Duration;

/**
 * Where announcements run, and what wakes the queue.
 *
 * <p>Thread-safety: called by several threads at once.
 */
interface Workers {
  /** An action that is due later. */
  @FunctionalInterface
  interface Alarm {
    /** Keeps the action from running, unless it has begun. */
    void cancel();
  }

  /**
   * Runs an announcement on another thread than the caller's, and returns at once.
   *
   * @throws RuntimeException if it cannot be run
   */
  void run(Runnable announcement);

  /**
   * Runs a short action after a pause.
   *
   * @throws RuntimeException if it cannot be run
   */
  Alarm after(Duration pause, Runnable action);

  /** Interrupts what is running and runs nothing more. */
  void shutDown();
}
