package app.trinity.inmemory;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Deliveries on one daemon thread, which is there while there is something to deliver.
 *
 * <p>Safe for use by several threads.
 */
final class DeliveryThread implements Deliveries, AutoCloseable {
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration LONGEST_CLOSING = Duration.ofSeconds(5);

  private final ScheduledThreadPoolExecutor executor;

  DeliveryThread() {
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "trinity-match-feed");
              thread.setDaemon(true);
              return thread;
            });
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    executor.allowCoreThreadTimeOut(true);
  }

  @Override
  public void after(Duration pause, Runnable delivery) {
    var unused = executor.schedule(delivery, pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Drops what has not begun and waits a while for what has. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LONGEST_CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
