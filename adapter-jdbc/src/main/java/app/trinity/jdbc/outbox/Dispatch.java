package app.trinity.jdbc.outbox;

import app.trinity.InfrastructureFailure;
import app.trinity.jdbc.internal.Database;
import app.trinity.jdbc.internal.Session;
import app.trinity.match.Announcements;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Announces what is in the outbox: a thread that goes round by round, and in each settles what has
 * been announced and leases what is due. Nothing is announced within a transaction.
 *
 * <p>Safe for use by several threads; the outbox is used by its own thread alone.
 */
public final class Dispatch {
  private static final Logger LOGGER = System.getLogger("app.trinity.jdbc.JdbcMatchFeed");
  private static final Duration A_MOMENT = Duration.ofMillis(5);
  private static final Duration LAST_ROUND = Duration.ofSeconds(1);

  private enum Phase {
    OPEN,
    /** Whatever waits for another attempt is attempted at once. */
    HURRYING,
    /** What is due is announced before the end. */
    DRAINING,
    CLOSED
  }

  /** The outcome of an announcement. */
  private record Result(Outbox.Entry entry, @Nullable Throwable failure) {}

  private final Database database;
  private final Outbox outbox;
  private final FeedPolicy policy;
  private final Wakening wakening;
  private final Announcer announcer;
  private final Thread thread = Announcer.daemon(this::work);
  private final CountDownLatch drained = new CountDownLatch(1);
  private final Object lock = new Object();
  private final Map<Long, Outbox.Entry> underWay = new HashMap<>();
  private final List<Result> results = new ArrayList<>();
  private Phase phase = Phase.OPEN;

  public Dispatch(
      Database database,
      Outbox outbox,
      FeedPolicy policy,
      Wakening wakening,
      Announcements announcements) {
    this.database = database;
    this.outbox = outbox;
    this.policy = policy;
    this.wakening = wakening;
    announcer = new Announcer(announcements, policy.timeLimit(), this::ended);
  }

  public void start() {
    thread.start();
  }

  private void ended(Outbox.Entry entry, @Nullable Throwable failure) {
    synchronized (lock) {
      results.add(new Result(entry, failure));
    }
    wakening.wake();
  }

  private void work() {
    boolean failing = false;
    while (!isClosed()) {
      Duration pause = policy.pollInterval();
      try {
        pause = round();
        failing = false;
      } catch (InfrastructureFailure e) {
        LOGGER.log(
            failing ? Level.DEBUG : Level.WARNING, "The match feed waits for the database.", e);
        failing = true;
      } catch (RuntimeException e) {
        LOGGER.log(Level.ERROR, "The match feed met a fault of its own.", e);
      }
      wakening.await(pause);
    }
  }

  /**
   * Settles what has been announced and leases what is due, as one; returns how long there is
   * nothing to do unless somebody wakes the feed.
   */
  private Duration round() {
    List<Result> settling;
    Phase now;
    int free;
    synchronized (lock) {
      settling = List.copyOf(results);
      now = phase;
      free = policy.atOnce() - underWay.size() + settling.size();
    }
    Round round = database.transact("the match feed", s -> round(s, settling, free, now));
    synchronized (lock) {
      results.subList(0, settling.size()).clear();
      settling.forEach(result -> underWay.remove(result.entry().number()));
      round.leased().forEach(entry -> underWay.put(entry.number(), entry));
      goOnClosing(now, round);
    }
    round.leased().forEach(announcer::begin);
    settling.forEach(this::warnIfGivenUp);
    return round.pause();
  }

  private void goOnClosing(Phase before, Round round) {
    if (before == Phase.HURRYING && phase == Phase.HURRYING) {
      phase = Phase.DRAINING;
      wakening.wake();
    }
    if (before == Phase.DRAINING && round.drained() && underWay.isEmpty()) {
      phase = Phase.CLOSED;
      drained.countDown();
    }
  }

  /** The result of a round. */
  private record Round(List<Outbox.Entry> leased, Duration pause, boolean drained) {}

  private Round round(Session session, List<Result> settling, int free, Phase now)
      throws SQLException {
    for (Result result : settling) {
      settle(session, result);
    }
    if (now == Phase.HURRYING) {
      outbox.hurry(session);
    }
    List<Outbox.Entry> leased = free > 0 ? outbox.lease(session, free, policy.lease()) : List.of();
    boolean drained = now == Phase.DRAINING && !outbox.waiting(session);
    return new Round(leased, pause(session, leased.size() == free), drained);
  }

  private Duration pause(Session session, boolean full) throws SQLException {
    if (full) {
      return policy.pollInterval();
    }
    Duration next = outbox.untilNext(session).orElse(policy.pollInterval());
    if (next.compareTo(policy.pollInterval()) > 0) {
      return policy.pollInterval();
    }
    return next.compareTo(A_MOMENT) < 0 ? A_MOMENT : next;
  }

  private void settle(Session session, Result result) throws SQLException {
    Throwable failure = result.failure();
    if (failure == null) {
      outbox.remove(session, result.entry());
      return;
    }
    Outbox.Entry failed = failed(result.entry(), failure);
    if (failed.failures() < policy.retryPolicy().attempts()) {
      outbox.postpone(session, failed, policy.retryPolicy().pauseAfter(failed.failures()));
    } else if (failed.announcement().notification().isEmpty()) {
      outbox.remove(session, failed);
    } else {
      outbox.park(session, failed);
    }
  }

  private static Outbox.Entry failed(Outbox.Entry entry, Throwable failure) {
    return new Outbox.Entry(
        entry.number(),
        entry.announcement(),
        entry.failures() + 1,
        Optional.of(failure.toString()));
  }

  private void warnIfGivenUp(Result result) {
    Announcement announcement = result.entry().announcement();
    if (result.failure() != null
        && result.entry().failures() + 1 >= policy.retryPolicy().attempts()) {
      LOGGER.log(
          Level.WARNING,
          (announcement.notification().isPresent() ? "Parked " : "Gave up ") + announcement,
          result.failure());
    }
  }

  private boolean isClosed() {
    synchronized (lock) {
      return phase == Phase.CLOSED;
    }
  }

  /** Announces what is due, within a limit, and then stops. */
  public void close(Duration limit) {
    synchronized (lock) {
      if (phase == Phase.OPEN) {
        phase = Phase.HURRYING;
      }
    }
    wakening.wake();
    awaitEnd(limit);
    announcer.close();
    release();
  }

  /** Waits for a moment at most for the round that may be under way. */
  private void awaitEnd(Duration limit) {
    try {
      boolean unused = drained.await(limit.toNanos(), TimeUnit.NANOSECONDS);
      synchronized (lock) {
        phase = Phase.CLOSED;
      }
      wakening.wake();
      thread.join(LAST_ROUND.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Settles the last announcements, and lets other processes have what was given up. */
  private void release() {
    List<Result> settling;
    List<Outbox.Entry> givenUp;
    synchronized (lock) {
      settling = List.copyOf(results);
      results.clear();
      settling.forEach(result -> underWay.remove(result.entry().number()));
      givenUp = List.copyOf(underWay.values());
      underWay.clear();
    }
    if (settling.isEmpty() && givenUp.isEmpty()) {
      return;
    }
    try {
      boolean unused =
          database.transact(
              "closing the match feed",
              session -> {
                for (Result result : settling) {
                  settle(session, result);
                }
                for (Outbox.Entry entry : givenUp) {
                  outbox.release(session, entry);
                }
                return true;
              });
    } catch (InfrastructureFailure e) {
      LOGGER.log(Level.WARNING, "What was being announced waits for the end of its lease.", e);
    }
  }
}
