package app.trinity.match;

import app.trinity.account.UserId;
import app.trinity.room.RoomChange;

/**
 * Announcing recorded matches, and changes of rooms, to the people they concern: a driving port,
 * called by whatever delivers the {@link app.trinity.match.spi.MatchFeed}.
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
public interface Announcements {
  /**
   * Announces a match to one person. It may be announced more than once.
   *
   * @param user one of the match's users
   * @param match a recorded match
   * @throws app.trinity.InfrastructureFailure if the publisher did not accept it, or may not have;
   *     try again later
   */
  void announce(UserId user, Match match);

  /**
   * Announces a change of a room to whoever watches the room (rule ROOM-13). It may be announced
   * more than once. By default, nobody is told.
   *
   * @param change a change that is stored
   * @throws app.trinity.InfrastructureFailure if the publisher did not accept it, or may not have;
   *     try again later
   */
  default void announce(RoomChange change) {}
}
