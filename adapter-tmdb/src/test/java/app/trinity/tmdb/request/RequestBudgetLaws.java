package app.trinity.tmdb.request;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import app.trinity.tmdb.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** The laws of the budget, in virtual time and over networks that delay and reorder requests. */
@Rule("DISCOVERY-7")
class RequestBudgetLaws {
  private static final long WINDOW = 10_000;
  private static final long LONGEST_WAIT = 25_000;
  private static final long LONGEST_TRIP = 900;
  private static final long GRACE = 1_000;

  @Property(tries = 2_000)
  void no_window_sees_more_arrivals_than_allowed(
      @ForAll @IntRange(min = 1, max = 12) int limit,
      @ForAll @IntRange(min = 1, max = 6) int together,
      @ForAll @IntRange(min = 1, max = 120) int askers,
      @ForAll long seed) {
    Network network = new Network(limit, together, seed);

    network.play(askers);

    assertThat(mostWithin(network.arrivals)).isLessThanOrEqualTo(limit);
    assertThat(network.mostUnderWay).isLessThanOrEqualTo(together);
    assertThat(network.undecided()).isZero();
    Statistics.label("limit reached")
        .collect(mostWithin(network.arrivals) == limit)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
    Statistics.label("somebody was refused")
        .collect(network.refused > 0)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
  }

  @Property(tries = 500)
  void nobody_waits_longer_than_his_patience_or_the_limit(
      @ForAll @IntRange(min = 1, max = 5) int limit, @ForAll long seed) {
    Network network = new Network(limit, 2, seed);

    network.play(60);

    assertThat(network.waits).allMatch(wait -> wait <= LONGEST_WAIT + 1);
    assertThat(network.overdue).isZero();
  }

  @Property(tries = 500)
  void equal_turns_are_served_in_the_order_of_asking(
      @ForAll @IntRange(min = 1, max = 5) int limit,
      @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 3) Integer> turns) {
    VirtualTime time = new VirtualTime();
    RequestBudget budget = budget(limit, limit, 1_000_000, time);
    List<Integer> served = new ArrayList<>();
    // The first ones fill the window, so that all the others wait.
    for (int filler = 0; filler < limit; filler++) {
      budget.ask(0, Long.MAX_VALUE).join().answered();
    }
    for (int asker = 0; asker < turns.size(); asker++) {
      int number = asker;
      keep(
          budget
              .ask(turns.get(asker), Long.MAX_VALUE)
              .thenAccept(
                  place -> {
                    served.add(number);
                    place.answered();
                  }));
    }

    time.advanceBy(1_000_000);

    List<Integer> expected = new ArrayList<>();
    for (int turn = 0; turn <= 3; turn++) {
      for (int asker = 0; asker < turns.size(); asker++) {
        if (turns.get(asker) == turn) {
          expected.add(asker);
        }
      }
    }
    assertThat(served).isEqualTo(expected);
  }

  @Property(tries = 500)
  void a_turn_that_is_cancelled_goes_to_the_next(
      @ForAll @IntRange(min = 1, max = 5) int limit,
      @ForAll @Size(min = 1, max = 20) List<Boolean> cancelled) {
    VirtualTime time = new VirtualTime();
    RequestBudget budget = budget(limit, limit, 1_000_000, time);
    for (int filler = 0; filler < limit; filler++) {
      budget.ask(0, Long.MAX_VALUE).join().answered();
    }
    List<CompletableFuture<RequestBudget.Place>> waiting = new ArrayList<>();
    cancelled.forEach(cancel -> waiting.add(budget.ask(0, Long.MAX_VALUE)));

    for (int asker = 0; asker < cancelled.size(); asker++) {
      if (cancelled.get(asker)) {
        waiting.get(asker).cancel(false);
      }
    }
    time.advanceBy(WINDOW);

    long stayed = cancelled.stream().filter(cancel -> !cancel).count();
    long served = waiting.stream().filter(place -> place.isDone() && !place.isCancelled()).count();
    assertThat(served).isEqualTo(Math.min(limit, stayed));
  }

  private static RequestBudget budget(int limit, int together, long longestWait, VirtualTime time) {
    return new RequestBudget(
        new RequestBudget.Terms(limit, WINDOW, together, longestWait, GRACE), time, time);
  }

  private static int mostWithin(List<Long> times) {
    List<Long> sorted = times.stream().sorted().toList();
    int most = 0;
    int first = 0;
    for (int last = 0; last < sorted.size(); last++) {
      while (sorted.get(last) - sorted.get(first) >= WINDOW) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  private static void keep(CompletableFuture<?> future) {
    assertThat(future).isNotNull();
  }

  /** Askers, a network that takes its time, and the server's own record of what arrived when. */
  private static final class Network {
    final VirtualTime time = new VirtualTime();
    final List<Long> arrivals = new ArrayList<>();
    final List<Long> waits = new ArrayList<>();
    final List<CompletableFuture<?>> askers = new ArrayList<>();
    final RequestBudget budget;
    final Random random;
    int underWay;
    int mostUnderWay;
    int refused;
    int overdue;

    Network(int limit, int together, long seed) {
      this.budget = budget(limit, together, LONGEST_WAIT, time);
      this.random = new Random(seed);
    }

    void play(int count) {
      for (int asker = 0; asker < count; asker++) {
        time.advanceBy(random.nextBoolean() ? 0 : random.nextInt(2_500));
        if (random.nextInt(20) == 0) {
          budget.pause(random.nextInt(3_000));
        }
        ask(time.getAsLong(), time.getAsLong() + random.nextInt(40_000));
      }
      time.advanceBy(1_000_000);
    }

    private void ask(long asked, long deadline) {
      CompletableFuture<RequestBudget.Place> place = budget.ask(deadline, deadline);
      askers.add(
          place.handle(
              (granted, failure) -> {
                waits.add(time.getAsLong() - asked);
                if (granted == null) {
                  refused += place.isCancelled() ? 0 : 1;
                } else if (time.getAsLong() > deadline) {
                  overdue++;
                  granted.unused();
                } else {
                  send(granted);
                }
                return null;
              }));
      if (random.nextInt(8) == 0) {
        time.schedule(() -> place.cancel(false), random.nextInt(5_000));
      }
    }

    private void send(RequestBudget.Place place) {
      if (random.nextInt(10) == 0) {
        place.unused();
        return;
      }
      underWay++;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      long there = (long) (random.nextDouble() * LONGEST_TRIP);
      time.schedule(() -> arrivals.add(time.getAsLong()), there);
      boolean givenUp = random.nextInt(6) == 0;
      // Given up before or after it arrived; an answer comes after the arrival only.
      long end = givenUp ? random.nextInt((int) LONGEST_TRIP) : there + random.nextInt(500);
      time.schedule(() -> end(place, givenUp), end);
    }

    private void end(RequestBudget.Place place, boolean givenUp) {
      underWay--;
      if (givenUp) {
        place.abandoned();
      } else {
        place.answered();
      }
    }

    long undecided() {
      return askers.stream().filter(asker -> !asker.isDone()).count();
    }
  }
}
