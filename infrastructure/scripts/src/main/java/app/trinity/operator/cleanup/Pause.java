package app.trinity.operator.cleanup;

import java.time.Duration;

/** Waits between two attempts; tests replace it. */
@FunctionalInterface
public interface Pause {
  /**
   * Returns after the given time.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void last(Duration duration) throws InterruptedException;
}
