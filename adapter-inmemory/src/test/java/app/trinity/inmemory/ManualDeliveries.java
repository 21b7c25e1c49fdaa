package app.trinity.inmemory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Deliveries that are made when the test says so, on the test's thread and by the test's time. */
final class ManualDeliveries implements Deliveries {
  private record Delivery(Duration due, long number, Runnable work) {}

  private final PriorityQueue<Delivery> waiting =
      new PriorityQueue<>(Comparator.comparing(Delivery::due).thenComparing(Delivery::number));
  private final List<Duration> pauses = new ArrayList<>();
  private Duration now = Duration.ZERO;
  private long given;

  @Override
  public void after(Duration pause, Runnable delivery) {
    waiting.add(new Delivery(now.plus(pause), given++, delivery));
    if (!pause.isZero()) {
      pauses.add(pause);
    }
  }

  /** Makes what is due without waiting. */
  void makeWhatIsDue() {
    while (!waiting.isEmpty() && waiting.element().due().compareTo(now) <= 0) {
      waiting.remove().work().run();
    }
  }

  /** Makes everything, however long it has to wait. */
  void makeAll() {
    while (!waiting.isEmpty()) {
      now = waiting.element().due().compareTo(now) > 0 ? waiting.element().due() : now;
      makeWhatIsDue();
    }
  }

  int waiting() {
    return waiting.size();
  }

  /** The pauses asked for, zero ones left out. */
  List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
