package app.trinity.match;

import app.trinity.account.UserId;
import app.trinity.room.RoomChange;

/**
 * Announcing recorded matches to the people they concern: a driving port, called by whatever
 * delivers the {@link app.trinity.match.spi.MatchFeed}.
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
   * @throws app.trinity.InfrastructureFailure where the publisher did not accept it; try again
   *     later
   */
  void announce(UserId user, Match match);

  /**
   * Announces a change of a room to whoever watches it (rule ROOM-13). It may be announced more than
   * once.
   *
   * @throws app.trinity.InfrastructureFailure where the publisher did not accept it; try again
   *     later
   */
  default void announce(RoomChange change) {}
}
