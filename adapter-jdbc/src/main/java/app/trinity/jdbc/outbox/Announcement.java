package app.trinity.jdbc.outbox;

import app.trinity.account.UserId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.spi.Notification;
import app.trinity.room.RoomChange;
import java.util.Optional;

/** Something that is still to be announced. Immutable. */
public sealed interface Announcement {
  /** Announces it. */
  void announce(Announcements announcements);

  /** Returns the notification of a match; empty for a change of a room. */
  Optional<Notification> notification();

  /** To notify one person of a match. */
  record OfMatch(UserId user, Match match) implements Announcement {
    @Override
    public void announce(Announcements announcements) {
      announcements.announce(user, match);
    }

    @Override
    public Optional<Notification> notification() {
      return Optional.of(Notification.of(user, match));
    }

    @Override
    public String toString() {
      return "the announcement to " + user + " of match " + match.matchId();
    }
  }

  /**
   * To tell whoever watches a room of its change. It is not parked: who looks later sees the room
   * as it is.
   */
  record OfChange(RoomChange change) implements Announcement {
    @Override
    public void announce(Announcements announcements) {
      announcements.announce(change);
    }

    @Override
    public Optional<Notification> notification() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "the announcement of change "
          + change.version()
          + " ("
          + change.kind()
          + ") of room "
          + change.roomId();
    }
  }
}
