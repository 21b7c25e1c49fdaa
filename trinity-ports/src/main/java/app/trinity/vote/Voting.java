package app.trinity.vote;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;

/**
 * Voting: a driving port (rules VOTE and MATCH).
 *
 * <p>Thread-safe: any number of people vote in one room at once.
 */
public interface Voting {
  /**
   * Stores a participant's choice on a title and, after a yes, judges the title: if the room's rule
   * is met, the match is recorded, exactly once. Voting again replaces the earlier vote. The same
   * vote again changes nothing and is still answered with the match, so a lost answer can be
   * retried. Of two calls of which one began after the other was answered the later one counts,
   * however the clocks of their processes differ (rule VOTE-2b).
   *
   * @param choice yes or no
   * @return the vote as it is stored, and the title's match if there is one; {@link
   *     VoteResult#success()} is false if another choice stands
   * @throws app.trinity.Refusal {@code INVALID_INPUT} for {@link Choice#RETRACTED}; {@code
   *     ROOM_NOT_FOUND} if there is no such room, {@code ROOM_EXPIRED} if it has ended, {@code
   *     NOT_A_PARTICIPANT} if the person does not take part, {@code NOT_IN_DECK} if the room does
   *     not have the title: nothing is stored (except that the vote of a person who left a moment
   *     ago may be; it counts for nothing unless they come back); {@code BUSY} if others kept
   *     changing the room until the time limit: the vote is stored, any match it completes will be
   *     found, and the same call may be repeated
   * @throws app.trinity.InfrastructureFailure if a store failed: the vote may be stored, any match
   *     it completes will be found, and the same call may be repeated
   */
  VoteResult vote(UserId user, RoomId room, MovieId title, Choice choice);

  /**
   * Takes a participant's vote back (rule VOTE-2a): it is then no vote, the title is dealt again,
   * and a yes that is taken back before the match makes none. A recorded match stands.
   *
   * @return the vote that was taken back; {@link VoteResult#success()} is false if there was none
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND} if there is no such room, {@code
   *     ROOM_EXPIRED} if it has ended, {@code NOT_A_PARTICIPANT} if the person does not take part,
   *     {@code NOT_IN_DECK} if the room does not have the title: nothing is stored
   * @throws app.trinity.InfrastructureFailure if a store failed: the vote may be taken back, and
   *     the same call may be repeated
   */
  VoteResult retract(UserId user, RoomId room, MovieId title);

  /**
   * Remembers that a participant has seen a title, across rooms: later decks leave it out as long
   * as the catalogue has others (rules VOTE-5 and DECK-3). Their vote stays what it is. Repeating
   * it changes nothing.
   *
   * @throws app.trinity.Refusal as {@link #retract} does
   * @throws app.trinity.InfrastructureFailure if a store failed: the title may be remembered, and
   *     the same call may be repeated
   */
  void seen(UserId user, RoomId room, MovieId title);
}
