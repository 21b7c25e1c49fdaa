package app.trinity.feed;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.Notification;
import app.trinity.room.RoomChange;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What an operator is told. Lines are noted under the queue's lock and written outside it, for a
 * slow log must not slow a vote.
 *
 * <p>Safe for use by several threads.
 */
final class FeedLog {
  private final Logger logger;
  private final Queue<Runnable> noted = new ConcurrentLinkedQueue<>();

  FeedLog(Logger logger) {
    this.logger = logger;
  }

  void parked(ParkedNotification one, Throwable failure) {
    note(Level.WARNING, "Parked the notification of ", one.user(), one.match(), failure);
  }

  void dropped(ParkedNotification one, Throwable failure) {
    note(
        Level.ERROR,
        "Too many notifications are parked: dropped that of ",
        one.user(),
        one.match(),
        failure);
  }

  void gaveUp(RoomChange change, Throwable failure) {
    noted.add(
        () ->
            logger.log(
                Level.WARNING,
                () ->
                    "Gave up announcing the change "
                        + change.kind()
                        + " of room "
                        + change.roomId()
                        + ", version "
                        + change.version(),
                failure));
  }

  void recordedTooLate(Match match) {
    noted.add(
        () ->
            logger.log(
                Level.WARNING,
                "Recorded after the match feed was closed, and not announced: match "
                    + match.matchId()));
  }

  void left(List<Notification> left) {
    for (Notification one : left) {
      noted.add(
          () ->
              logger.log(
                  Level.WARNING,
                  "Not announced when the match feed was closed: to "
                      + one.user()
                      + ", match "
                      + one.match().matchId()));
    }
  }

  private void note(Level level, String what, UserId user, Match match, Throwable failure) {
    noted.add(() -> logger.log(level, () -> what + user + " of match " + match.matchId(), failure));
  }

  /** Writes what has been noted. */
  void write() {
    for (Runnable line = noted.poll(); line != null; line = noted.poll()) {
      line.run();
    }
  }
}
