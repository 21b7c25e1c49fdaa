package app.trinity.jdbc.outbox;

import app.trinity.match.Announcements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Makes announcements, each on a thread of its own and within a time limit: one that has not
 * returned by then is interrupted and counts as failed, whatever becomes of it.
 *
 * <p>Safe for use by several threads.
 */
public final class Announcer implements AutoCloseable {
  /** Receives the outcome of an announcement, on whatever thread that is known. */
  @FunctionalInterface
  public interface Outcome {
    void of(Outbox.Entry entry, @Nullable Throwable failure);
  }

  private static final Duration IDLE = Duration.ofSeconds(1);

  private final Announcements announcements;
  private final Duration timeLimit;
  private final Outcome outcome;
  private final ThreadPoolExecutor threads;
  private final ScheduledThreadPoolExecutor limits;
  private final List<Call> calls = new ArrayList<>();

  public Announcer(Announcements announcements, Duration timeLimit, Outcome outcome) {
    this.announcements = announcements;
    this.timeLimit = timeLimit;
    this.outcome = outcome;
    threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            Announcer::daemon);
    limits = new ScheduledThreadPoolExecutor(1, Announcer::daemon);
    limits.setRemoveOnCancelPolicy(true);
    limits.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  public static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "trinity-match-feed");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins an announcement, and returns at once. */
  public void begin(Outbox.Entry entry) {
    Call call = new Call(entry);
    synchronized (calls) {
      calls.add(call);
    }
    threads.execute(call::make);
  }

  /** Interrupts what is under way; its outcome is no longer reported. */
  @Override
  public void close() {
    List<Call> underWay;
    synchronized (calls) {
      underWay = List.copyOf(calls);
    }
    underWay.forEach(Call::abandon);
    limits.shutdownNow();
    threads.shutdown();
  }

  private final class Call {
    private final Outbox.Entry entry;
    private @Nullable Thread thread;
    private boolean over;

    Call(Outbox.Entry entry) {
      this.entry = entry;
    }

    void make() {
      ScheduledFuture<?> limit;
      synchronized (this) {
        if (over) {
          return;
        }
        thread = Thread.currentThread();
        limit = limits.schedule(this::giveUp, timeLimit.toNanos(), TimeUnit.NANOSECONDS);
      }
      Throwable failure = failure();
      boolean inTime = end();
      boolean unusedCancelled = limit.cancel(false);
      if (inTime) {
        outcome.of(entry, failure);
      }
    }

    private @Nullable Throwable failure() {
      try {
        entry.announcement().announce(announcements);
        return null;
      } catch (RuntimeException | Error thrown) {
        // Whatever it was, the person is still to be told.
        return thrown;
      }
    }

    /** Ends the call; false if it has been given up. An interrupt that came too late is undone. */
    private synchronized boolean end() {
      boolean inTime = !over;
      over = true;
      thread = null;
      boolean unused = Thread.interrupted();
      forget();
      return inTime;
    }

    private void giveUp() {
      if (abandon()) {
        outcome.of(entry, new TimeoutException("no answer within " + timeLimit));
      }
    }

    private synchronized boolean abandon() {
      if (over) {
        return false;
      }
      over = true;
      Optional.ofNullable(thread).ifPresent(Thread::interrupt);
      forget();
      return true;
    }

    private void forget() {
      synchronized (calls) {
        calls.remove(this);
      }
    }
  }
}
