package app.trinity.vote.spi;

import app.trinity.account.UserId;
import app.trinity.room.RoomId;
import app.trinity.vote.Vote;
import java.util.List;
import java.util.Optional;

/**
 * The votes, and tallies read from them: a driven port.
 *
 * <p><b>Visibility and durability.</b> A vote is durable when {@link #put} returns, and every
 * reading that begins afterwards, by anybody, counts it. Readings are never from memory and never
 * eventually consistent.
 *
 * <p><b>Atomicity.</b> Storing is one upsert, conditional on the time: a vote takes the place of an
 * older one only, so that a late copy of an earlier vote cannot undo a newer one. A title's reading
 * and a board's need not be of one single instant; {@link app.trinity.match.spi.MatchStore#record}
 * checks what was counted.
 *
 * <p><b>Idempotency.</b> The same vote twice changes nothing and is no change to whoever watches
 * the votes.
 *
 * <p><b>Ordering and paging.</b> Of two votes of one person on one title the one with the later
 * {@link Vote#castAt()} stays, whatever order they arrive in (see {@link Vote#supersedes}). A
 * reading is whole, however many pages the store needs for it.
 *
 * <p><b>Limits.</b> Storing and reading one title take no longer when the room holds ten thousand
 * votes than when it holds ten. The store does not ask whether the voter takes part or the title is
 * in the deck: the rules before it do, and who takes part counts when votes are read. A vote in a
 * room that the store does not know is answered and counts for nothing. Votes outlive their room's
 * end by a day at least, or, in memory, by just that long.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once: every promise
 * rests on a condition or a strong read in the store.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; after {@code MAY_HAVE_HAPPENED} the
 * same vote, with the same time, may be put again.
 */
public interface VoteStore {
  /**
   * Stores a vote over an older one by the same person on the same title.
   *
   * @param vote a vote on a title, never on {@link app.trinity.discovery.MovieId#PARTICIPATION}
   * @return the vote as it is stored now (the given one, or the one that is not older), and what it
   *     replaced
   */
  VotePut put(Vote vote);

  /** Reads a title with its room's roster and its match; empty where the room is unknown. */
  Optional<TitleReading> readTitle(TitleQuery query);

  /** Reads a whole room; empty where it is unknown. */
  Optional<BoardReading> readBoard(RoomId room);

  /**
   * Reads one person's votes in a room, whether or not they take part now, in no particular order
   * and without their participation vote and what they have taken back.
   */
  List<Vote> votesOf(RoomId room, UserId user);
}
