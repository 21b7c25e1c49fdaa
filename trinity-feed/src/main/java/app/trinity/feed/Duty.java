package app.trinity.feed;

import app.trinity.match.Announcements;
import app.trinity.match.spi.Notification;
import app.trinity.room.RoomChange;

/** Something that is still to be announced. Immutable. */
sealed interface Duty {
  /** Announces it. */
  void announce(Announcements announcements);

  /** To notify one person of a match. */
  record OfMatch(Notification notification) implements Duty {
    @Override
    public void announce(Announcements announcements) {
      announcements.announce(notification.user(), notification.match());
    }
  }

  /**
   * To tell whoever watches a room of its change. It is not parked: who looks later sees the room
   * as it is.
   */
  record OfChange(RoomChange change) implements Duty {
    @Override
    public void announce(Announcements announcements) {
      announcements.announce(change);
    }
  }
}
