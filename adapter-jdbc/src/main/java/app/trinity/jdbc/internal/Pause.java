package app.trinity.jdbc.internal;

import java.time.Duration;

/** Waits between two attempts; tests put something else in its place. */
@FunctionalInterface
public interface Pause {
  /**
   * Waits.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  void await(Duration duration) throws InterruptedException;

  /** Returns a pause that really waits. */
  static Pause sleeping() {
    return duration -> Thread.sleep(duration.toMillis());
  }
}
