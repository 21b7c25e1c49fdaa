package app.trinity.vote;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;

/**
 * Voting: a driving port (rules VOTE and MATCH).
 *
 * <p>Thread-safe: any number of people vote in one room at once.
 */
@FunctionalInterface
public interface Voting {
  /**
   * Stores a participant's choice on a title and, after a yes, judges the title: if the room's rule
   * is met, the match is recorded, exactly once. Voting again replaces the earlier vote. The same
   * vote again changes nothing and is still answered with the match, so a lost answer can be
   * retried.
   *
   * @return the vote as it is stored, and the title's match if there is one
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND} if there is no such room, {@code
   *     ROOM_EXPIRED} if it has ended, {@code NOT_A_PARTICIPANT} if the person does not take part,
   *     {@code NOT_IN_DECK} if the deck does not have the title: nothing is stored (except that the
   *     vote of a person who left a moment ago may be; it counts for nothing unless they come
   *     back); {@code BUSY} if others kept changing the room until the time limit: the vote is
   *     stored, any match it completes will be found, and the same call may be repeated
   * @throws app.trinity.InfrastructureFailure if a store failed: the vote may be stored, any match
   *     it completes will be found, and the same call may be repeated
   */
  VoteResult vote(UserId user, RoomId room, MovieId title, Choice choice);
}
