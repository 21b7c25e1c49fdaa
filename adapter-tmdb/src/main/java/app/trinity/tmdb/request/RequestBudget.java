package app.trinity.tmdb.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * The right to send requests: at most so many in any window of time <em>as the server counts
 * them</em>, and at most so many under way at once.
 *
 * <p><b>The window.</b> A request reaches the server some time after it was allowed, and one
 * allowed later may overtake it. So a request occupies a place from the moment it is allowed until
 * one window after its answer, when it has certainly arrived. Were more than the limit to arrive
 * within one window, all of them would have occupied a place at the moment the last of them was
 * allowed, which cannot be.
 *
 * <p><b>Turns.</b> Whoever has the earlier deadline goes first, of equal ones who came first. All
 * questions about a deck share its deadline, so a deck begun earlier is finished before a later one
 * is begun: first come, first served, deck by deck. Whoever certainly cannot be served in time is
 * refused at once, rather than after waiting for nothing.
 *
 * <p>All times are nanoseconds of the injected clock. Safe for use by several threads: one lock
 * guards all state, and no future is completed under it.
 */
public final class RequestBudget {
  /** Runs tasks later. */
  @FunctionalInterface
  public interface Timer {
    /** Runs a task once, so many nanoseconds from now. */
    void schedule(Runnable task, long delayNanos);
  }

  /** The limits of the budget. */
  public record Terms(
      int requests, long windowNanos, int together, long longestWaitNanos, long graceNanos) {}

  private final Terms terms;
  private final LongSupplier clock;
  private final Timer timer;
  private final TreeSet<Waiter> queue =
      new TreeSet<>(
          Comparator.<Waiter>comparingLong(waiter -> waiter.turn)
              .thenComparingLong(waiter -> waiter.number));

  /** When the places of requests no longer under way become free again. */
  private final PriorityQueue<Long> returns = new PriorityQueue<>();

  private int underWay;
  private long asked;
  private long pausedUntil = Long.MIN_VALUE;
  private long wakeAt = Long.MAX_VALUE;

  /** Creates a full budget; the clock counts nanoseconds. */
  public RequestBudget(Terms terms, LongSupplier clock, Timer timer) {
    this.terms = terms;
    this.clock = clock;
    this.timer = timer;
  }

  /**
   * Asks for a place. Cancelling the future gives the turn, or the place, back.
   *
   * @param turn the earlier, the sooner it is served
   * @param deadline the time after which a place is of no use
   * @return the place, once there is one; fails with {@link Refused} if there is none in time
   */
  public CompletableFuture<Place> ask(long turn, long deadline) {
    Waiter waiter;
    synchronized (this) {
      long expiry = Math.min(deadline, clock.getAsLong() + terms.longestWaitNanos);
      waiter = new Waiter(turn, asked++, expiry);
      queue.add(waiter);
    }
    CompletableFuture<?> unused = waiter.place.whenComplete((place, failure) -> forget(waiter));
    serve();
    return waiter.place;
  }

  /** Grants no place for a while, because the server asked for a pause. */
  public void pause(long nanos) {
    synchronized (this) {
      pausedUntil = Math.max(pausedUntil, clock.getAsLong() + nanos);
    }
    serve();
  }

  private void forget(Waiter waiter) {
    boolean wasWaiting;
    synchronized (this) {
      wasWaiting = queue.remove(waiter);
    }
    if (wasWaiting) {
      serve();
    }
  }

  private void serve() {
    List<Waiter> served = new ArrayList<>();
    List<Waiter> refused = new ArrayList<>();
    synchronized (this) {
      long now = clock.getAsLong();
      while (!returns.isEmpty() && returns.peek() <= now) {
        returns.remove();
      }
      while (!queue.isEmpty() && mayGo(now) && queue.first().expiry >= now) {
        served.add(queue.pollFirst());
        underWay++;
      }
      shed(now, refused);
      wakeLater(now);
    }
    refused.forEach(waiter -> waiter.place.completeExceptionally(new Refused()));
    for (Waiter waiter : served) {
      Place place = new Place();
      if (!waiter.place.complete(place)) {
        place.unused();
      }
    }
  }

  private boolean mayGo(long now) {
    return now >= pausedUntil
        && underWay < terms.together
        && underWay + returns.size() < terms.requests;
  }

  /** Removes whoever cannot be served in time even if all goes well. */
  private void shed(long now, List<Waiter> refused) {
    long[] freeAt = freeAt(now);
    int ahead = 0;
    for (Iterator<Waiter> waiters = queue.iterator(); waiters.hasNext(); ) {
      Waiter waiter = waiters.next();
      if (waiter.expiry < now || earliest(ahead, freeAt) > waiter.expiry) {
        waiters.remove();
        refused.add(waiter);
      } else {
        ahead++;
      }
    }
  }

  /** When each place becomes free at the earliest, in ascending order. */
  private long[] freeAt(long now) {
    long[] times = new long[terms.requests];
    List<Long> occupied = new ArrayList<>(returns);
    for (int request = 0; request < underWay; request++) {
      occupied.add(now + terms.windowNanos);
    }
    occupied.sort(null);
    int free = terms.requests - occupied.size();
    for (int place = 0; place < terms.requests; place++) {
      long time = place < free ? now : occupied.get(place - free);
      times[place] = Math.max(time, pausedUntil);
    }
    return times;
  }

  private long earliest(int ahead, long[] freeAt) {
    return freeAt[ahead % freeAt.length] + (ahead / freeAt.length) * terms.windowNanos;
  }

  private void wakeLater(long now) {
    if (queue.isEmpty()) {
      return;
    }
    long next = queue.stream().mapToLong(waiter -> waiter.expiry).min().orElseThrow() + 1;
    // With as many under way as may be, the next of them to end serves.
    if (underWay < terms.together) {
      next = Math.min(next, freeAt(now)[0]);
    }
    if (next < wakeAt) {
      wakeAt = next;
      long due = next;
      timer.schedule(() -> wake(due), Math.max(0, next - now));
    }
  }

  private void wake(long due) {
    synchronized (this) {
      if (wakeAt == due) {
        wakeAt = Long.MAX_VALUE;
      }
    }
    serve();
  }

  private void release(boolean occupies, long extraNanos) {
    synchronized (this) {
      underWay--;
      if (occupies) {
        returns.add(clock.getAsLong() + terms.windowNanos + extraNanos);
      }
    }
    serve();
  }

  /** The right to send one request. Exactly one of its methods is to be called, once. */
  public final class Place {
    private boolean given;

    private Place() {}

    /** The server has answered: the request had arrived. */
    public void answered() {
      give(true, 0);
    }

    /** The request ended without an answer and may yet arrive. */
    public void abandoned() {
      give(true, terms.graceNanos);
    }

    /** No request was sent. */
    public void unused() {
      give(false, 0);
    }

    private void give(boolean occupies, long extraNanos) {
      synchronized (this) {
        if (given) {
          throw new IllegalStateException("this place was given back before");
        }
        given = true;
      }
      release(occupies, extraNanos);
    }
  }

  /** There was no place in time. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("no place within the budget in time", null, false, false);
    }
  }

  private static final class Waiter {
    final long turn;
    final long number;
    final long expiry;
    final CompletableFuture<Place> place = new CompletableFuture<>();

    Waiter(long turn, long number, long expiry) {
      this.turn = turn;
      this.number = number;
      this.expiry = expiry;
    }
  }
}
