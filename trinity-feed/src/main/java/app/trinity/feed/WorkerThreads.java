package app.trinity.feed;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that are there while there is something to announce: as many as the queue runs
 * announcements, and one that watches the time.
 *
 * <p>Safe for use by several threads.
 */
final class WorkerThreads implements Workers {
  private static final Duration IDLE = Duration.ofSeconds(1);

  private final ThreadPoolExecutor announcing;
  private final ScheduledThreadPoolExecutor watching;

  WorkerThreads(ThreadFactory threads) {
    announcing =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            threads);
    watching = new ScheduledThreadPoolExecutor(1, threads);
    watching.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    watching.allowCoreThreadTimeOut(true);
    watching.setRemoveOnCancelPolicy(true);
    watching.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "trinity-match-feed");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void run(Runnable announcement) {
    announcing.execute(announcement);
  }

  @Override
  public Alarm after(Duration pause, Runnable action) {
    Future<?> due = watching.schedule(action, pause.toNanos(), TimeUnit.NANOSECONDS);
    return () -> due.cancel(false);
  }

  @Override
  public void shutDown() {
    watching.shutdownNow();
    announcing.shutdownNow();
  }
}
