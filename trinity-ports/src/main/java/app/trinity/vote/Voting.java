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
   * Stores a participant's word on a title and, after a yes, judges the title: if the room's rule
   * is met, its match is recorded, exactly once. Voting again replaces the earlier vote; the same
   * vote again changes nothing and is answered with the match all the same, so a lost answer can be
   * retried.
   *
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND}, {@code ROOM_EXPIRED}, {@code
   *     NOT_A_PARTICIPANT}, {@code NOT_IN_DECK}: nothing is stored (only where he left a moment ago
   *     a vote may be: it counts for nothing unless he comes back); {@code BUSY}: the vote is
   *     stored, and if it completes a match, that will be found; the same call may be repeated
   * @throws app.trinity.InfrastructureFailure where a store failed: the vote may be stored, and if
   *     it completes a match, that will be found; the same call may be repeated
   */
  VoteResult vote(UserId user, RoomId room, MovieId title, Choice choice);
}
