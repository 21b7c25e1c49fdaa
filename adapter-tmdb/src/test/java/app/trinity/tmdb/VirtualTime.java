package app.trinity.tmdb;

import app.trinity.tmdb.request.RequestBudget;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/** Time that passes when it is told to, and runs what falls due on the way. */
public final class VirtualTime implements LongSupplier, RequestBudget.Timer {
  private record Task(long due, long number, Runnable runnable) {}

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
  private long now = 1_000;
  private long scheduled;

  @Override
  public long getAsLong() {
    return now;
  }

  @Override
  public void schedule(Runnable task, long delayNanos) {
    tasks.add(new Task(now + delayNanos, scheduled++, task));
  }

  /** Lets time pass up to a moment, running each task at its own. */
  public void advanceTo(long moment) {
    while (!tasks.isEmpty() && tasks.peek().due() <= moment) {
      Task task = tasks.remove();
      now = Math.max(now, task.due());
      task.runnable().run();
    }
    now = Math.max(now, moment);
  }

  public void advanceBy(long nanos) {
    advanceTo(now + nanos);
  }
}
