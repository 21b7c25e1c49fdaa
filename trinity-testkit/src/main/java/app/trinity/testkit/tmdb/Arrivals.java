package app.trinity.testkit.tmdb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The requests that have come in. Safe for use by several threads. */
final class Arrivals {
  private final List<Arrival> all = new ArrayList<>();

  /** Numbers a request and keeps it; the clock is read under the lock, so times ascend. */
  synchronized Arrival add(Function<Integer, Arrival> request) {
    Arrival arrival = request.apply(all.size() + 1);
    all.add(arrival);
    return arrival;
  }

  synchronized List<Arrival> all() {
    return List.copyOf(all);
  }

  /** The largest number of requests in any interval of that length, its end excluded. */
  synchronized int mostIn(Duration window) {
    long length = window.toNanos();
    int most = 0;
    int first = 0;
    for (int last = 0; last < all.size(); last++) {
      while (all.get(last).nanos() - all.get(first).nanos() >= length) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }
}
