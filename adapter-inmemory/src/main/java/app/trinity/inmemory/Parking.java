package app.trinity.inmemory;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The notifications that were put aside for an operator, each told of in the log.
 *
 * <p>Safe for use by several threads: what it keeps is guarded by its own lock.
 */
final class Parking {
  /** How many are kept; the oldest goes for one too many. */
  static final int MOST = 10_000;

  private final Logger logger;
  private final Deque<ParkedNotification> parked = new ArrayDeque<>();

  Parking(Logger logger) {
    this.logger = logger;
  }

  void add(ParkedNotification notification, Throwable failure) {
    ParkedNotification givenUp;
    synchronized (parked) {
      givenUp = parked.size() < MOST ? null : parked.removeFirst();
      parked.addLast(notification);
    }
    log(Level.WARNING, "Parked the notification of ", notification, failure);
    if (givenUp != null) {
      log(Level.ERROR, "Too many are parked: gave up the notification of ", givenUp, failure);
    }
  }

  private void log(Level level, String what, ParkedNotification notification, Throwable failure) {
    logger.log(
        level,
        () -> what + notification.user() + " of match " + notification.match().matchId(),
        failure);
  }

  /** The oldest first. */
  List<ParkedNotification> all() {
    synchronized (parked) {
      return List.copyOf(parked);
    }
  }

  /** Takes all out, the oldest first. */
  List<ParkedNotification> takeAll() {
    synchronized (parked) {
      List<ParkedNotification> all = List.copyOf(parked);
      parked.clear();
      return all;
    }
  }
}
