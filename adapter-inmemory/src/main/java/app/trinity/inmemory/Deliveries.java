package app.trinity.inmemory;

import java.time.Duration;

/**
 * Where and when the notifications of an {@link InMemoryMatchFeed} are delivered. Left alone, the
 * feed delivers on a daemon thread of its own; an application that has a scheduler gives that:
 *
 * <pre>{@code
 * InMemoryStores.builder()
 *     .deliveries((pause, delivery) ->
 *         scheduler.schedule(delivery, pause.toMillis(), TimeUnit.MILLISECONDS))
 * }</pre>
 *
 * <p>Thread-safety: called by several threads at once.
 */
@FunctionalInterface
public interface Deliveries {
  /**
   * Has a delivery made after a pause, on another thread than the caller's, and returns at once.
   * Deliveries without a pause start in the order in which they were given.
   *
   * @param pause how long to wait at the least; zero for as soon as may be
   * @param delivery what to run; it never throws
   * @throws RuntimeException where the delivery will not be made: what it was to deliver is parked
   */
  void after(Duration pause, Runnable delivery);
}
