package app.trinity.dynamodb.call;

import java.time.Duration;

/** Waits between two tries; tests put something else in its place. */
@FunctionalInterface
public interface Pause {
  /**
   * Waits.
   *
   * @throws InterruptedException where the waiting thread is interrupted
   */
  void await(Duration duration) throws InterruptedException;

  /** Really waits. */
  static Pause sleeping() {
    return duration -> Thread.sleep(duration.toMillis());
  }
}
