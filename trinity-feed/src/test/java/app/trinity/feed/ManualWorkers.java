package app.trinity.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Work that is done when the test says so, on the test's thread and by the test's time. */
final class ManualWorkers implements Workers {
  private record Work(Duration due, long number, Runnable action) {}

  private final PriorityQueue<Work> waiting =
      new PriorityQueue<>(Comparator.comparing(Work::due).thenComparing(Work::number));
  private final List<Duration> pauses = new ArrayList<>();
  private final Duration timeLimit;
  private Duration now = Duration.ZERO;
  private long given;
  private boolean shutDown;

  /**
   * Makes workers.
   *
   * @param timeLimit the queue's time limit, which is no pause between attempts
   */
  ManualWorkers(Duration timeLimit) {
    this.timeLimit = timeLimit;
  }

  @Override
  public void run(Runnable announcement) {
    waiting.add(new Work(now, given++, announcement));
  }

  @Override
  public Alarm after(Duration pause, Runnable action) {
    Work work = new Work(now.plus(pause), given++, action);
    waiting.add(work);
    if (!pause.equals(timeLimit)) {
      pauses.add(pause);
    }
    return () -> waiting.remove(work);
  }

  @Override
  public void shutDown() {
    shutDown = true;
    waiting.clear();
  }

  boolean isShutDown() {
    return shutDown;
  }

  /** Does what is due without waiting. */
  void doWhatIsDue() {
    while (!waiting.isEmpty() && waiting.element().due().compareTo(now) <= 0) {
      waiting.remove().action().run();
    }
  }

  /** Does everything, however long it has to wait. */
  void doAll() {
    while (!waiting.isEmpty()) {
      now = waiting.element().due().compareTo(now) > 0 ? waiting.element().due() : now;
      doWhatIsDue();
    }
  }

  /** Lets time pass, and does what is due by then. */
  void pass(Duration time) {
    Duration end = now.plus(time);
    while (!waiting.isEmpty() && waiting.element().due().compareTo(end) <= 0) {
      now = waiting.element().due().compareTo(now) > 0 ? waiting.element().due() : now;
      waiting.remove().action().run();
    }
    now = end;
  }

  int waiting() {
    return waiting.size();
  }

  /** Returns the pauses before further attempts. */
  List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
