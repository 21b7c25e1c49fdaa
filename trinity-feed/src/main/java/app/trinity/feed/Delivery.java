package app.trinity.feed;

import app.trinity.account.UserId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.spi.Notification;
import app.trinity.room.RoomChange;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Announces what is in the backlog, each attempt within the time limit, from the connection to the
 * end.
 *
 * <p>Safe for use by several threads: what is shared is guarded by one lock, which is never held
 * while something is announced or logged.
 */
final class Delivery {
  private enum Phase {
    OPEN,
    CLOSING,
    CLOSED
  }

  private final Workers workers;
  private final Duration timeLimit;
  private final FeedLog log;
  private final Object lock = new Object();
  private final Backlog backlog;
  private @Nullable Announcements announcements;
  private Phase phase = Phase.OPEN;

  Delivery(Workers workers, Duration timeLimit, RetryPolicy retryPolicy, int atOnce, FeedLog log) {
    this.workers = workers;
    this.timeLimit = timeLimit;
    this.log = log;
    this.backlog = new Backlog(retryPolicy, atOnce, log, this::wakeAfter);
  }

  private Workers.Alarm wakeAfter(Duration pause, Lane lane) {
    return workers.after(pause, () -> changeAndLog(() -> backlog.wake(lane)));
  }

  /** Changes the backlog, and starts what is ready then. */
  private void change(Runnable change) {
    List<Attempt> starting = List.of();
    synchronized (lock) {
      change.run();
      if (announcements != null && phase != Phase.CLOSED) {
        starting = backlog.begin();
      }
      lock.notifyAll();
    }
    starting.forEach(this::start);
  }

  /** For the queue's own threads: whoever records a match does not wait for the log. */
  private void changeAndLog(Runnable change) {
    change(change);
    log.write();
  }

  /** Begins to announce; refuses a second connection. */
  void connect(Announcements connecting) {
    change(
        () -> {
          if (announcements != null) {
            throw new IllegalStateException(
                "A match feed serves one engine: it is connected already.");
          }
          announcements = connecting;
        });
  }

  /** Adds a duty to announce a match to these people. */
  void add(Set<UserId> users, Match match) {
    change(() -> users.forEach(user -> backlog.append(user, match)));
    boolean tooLate;
    synchronized (lock) {
      tooLate = phase == Phase.CLOSED;
    }
    if (tooLate) {
      log.recordedTooLate(match);
      log.write();
    }
  }

  /** Adds a duty to announce a change, if anybody can be watching. */
  void add(RoomChange change) {
    change(
        () -> {
          if (announcements != null && phase == Phase.OPEN) {
            backlog.append(change);
          }
        });
  }

  /** Returns what is parked, the oldest first. */
  List<ParkedNotification> parked() {
    synchronized (lock) {
      return backlog.parked();
    }
  }

  /** Makes due again what is parked; returns how many notifications that are. */
  int redeliverParked() {
    int[] parked = {0};
    change(() -> parked[0] = backlog.appendParked());
    return parked[0];
  }

  private void start(Attempt attempt) {
    try {
      workers.run(() -> announce(attempt));
    } catch (RuntimeException | Error refused) {
      change(() -> backlog.end(attempt, refused));
    }
  }

  private void announce(Attempt attempt) {
    Announcements connected;
    synchronized (lock) {
      connected = announcements;
      if (!attempt.begin(Thread.currentThread()) || connected == null) {
        return;
      }
    }
    Throwable failure = failureOf(connected, attempt);
    changeAndLog(() -> backlog.end(attempt, failure));
  }

  private @Nullable Throwable failureOf(Announcements connected, Attempt attempt) {
    try {
      Workers.Alarm limit = workers.after(timeLimit, () -> giveUp(attempt));
      try {
        attempt.duty().announce(connected);
      } finally {
        limit.cancel();
      }
      return null;
    } catch (RuntimeException | Error thrown) {
      // Whatever it was, the person is still to be told.
      return thrown;
    }
  }

  private void giveUp(Attempt attempt) {
    TimeoutException late = new TimeoutException("No answer within " + timeLimit + ".");
    changeAndLog(() -> backlog.giveUp(attempt, late));
  }

  /** Announces what is due within a limit, stops, and returns what is left. */
  List<Notification> close(Duration limit) {
    change(
        () -> {
          if (phase == Phase.OPEN) {
            phase = Phase.CLOSING;
            backlog.wakeAll();
          }
        });
    List<Notification> left;
    synchronized (lock) {
      awaitNothingDue(limit);
      phase = Phase.CLOSED;
      backlog.interruptAll();
      left = backlog.left();
      log.left(left);
    }
    workers.shutDown();
    log.write();
    return left;
  }

  private void awaitNothingDue(Duration limit) {
    if (limit.isZero() || phase == Phase.CLOSED) {
      return;
    }
    boolean[] over = {false};
    Workers.Alarm alarm = workers.after(limit, () -> change(() -> over[0] = true));
    try {
      while (!over[0] && announcements != null && !backlog.isEmpty()) {
        lock.wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      alarm.cancel();
    }
  }
}
