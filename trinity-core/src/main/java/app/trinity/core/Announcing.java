package app.trinity.core;

import app.trinity.account.UserId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.RoomChange;
import app.trinity.room.spi.RoomChangePublisher;

/** Announces through the publishers that the application has given. */
record Announcing(MatchPublisher matches, RoomChangePublisher rooms) implements Announcements {
  @Override
  public void announce(UserId user, Match match) {
    matches.publish(user, match);
  }

  @Override
  public void announce(RoomChange change) {
    rooms.publish(change);
  }
}
