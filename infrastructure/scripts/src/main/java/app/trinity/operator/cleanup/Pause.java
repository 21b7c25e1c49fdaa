package app.trinity.operator.cleanup;

import java.time.Duration;

/** Waiting. */
@FunctionalInterface
public interface Pause {
  /**
   * Returns after so long.
   *
   * @throws InterruptedException where somebody wants the waiting to end
   */
  void last(Duration duration) throws InterruptedException;
}
