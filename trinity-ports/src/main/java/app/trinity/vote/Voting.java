package app.trinity.vote;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;

/**
 * Voting: a driving port (rules VOTE and MATCH).
 *
 * <p>Thread-safe: any number of people vote in one room at once.
 *
 * <p>Every method throws {@link app.trinity.InfrastructureFailure} where a store failed: the vote
 * may be stored, and if it completes a match, that will be found; the same call may be repeated.
 */
public interface Voting {
  /**
   * Stores a participant's answer to a title and, after a yes, judges the title: if the room's rule
   * is met, its match is recorded, exactly once. Voting again replaces the earlier vote; the same
   * vote again changes nothing and is answered with the match all the same, so a lost answer can be
   * retried. Of two calls the later one counts, however the clocks of two processes differ
   * (VOTE-2b).
   *
   * @param choice yes or no
   * @return the stored vote; {@link VoteResult#success()} is false where a vote of another content
   *     stands
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND}, {@code ROOM_EXPIRED}, {@code
   *     NOT_A_PARTICIPANT}, {@code NOT_IN_DECK}: nothing is stored (only where the voter left a
   *     moment ago a vote may be: it counts for nothing unless they come back); {@code
   *     INVALID_INPUT} for {@link Choice#RETRACTED}; {@code BUSY}: the vote is stored, and if it
   *     completes a match, that will be found; the same call may be repeated
   */
  VoteResult vote(UserId user, RoomId room, MovieId title, Choice choice);

  /**
   * Takes a vote back (rule VOTE-2a): it is then no vote, the title is dealt again, and a yes taken
   * back before the match makes none. A match that is recorded stands.
   *
   * @return the vote as it was; {@link VoteResult#success()} is false where there was none to take
   *     back
   * @throws app.trinity.Refusal as {@link #vote} does
   */
  VoteResult retract(UserId user, RoomId room, MovieId title);

  /**
   * Remembers that a participant has seen a title, across rooms: later decks leave it out where the
   * catalogue has others (rules VOTE-5 and DECK-3). What they vote is not changed by it. Repeating
   * it changes nothing.
   *
   * @throws app.trinity.Refusal as {@link #vote} does
   */
  void seen(UserId user, RoomId room, MovieId title);
}
