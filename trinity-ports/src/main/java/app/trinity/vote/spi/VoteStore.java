package app.trinity.vote.spi;

import app.trinity.account.UserId;
import app.trinity.room.RoomId;
import app.trinity.vote.Vote;
import java.util.List;
import java.util.Optional;

/**
 * The votes, and the tallies read from them: a driven port.
 *
 * <p><b>Visibility and durability.</b> A vote is durable when {@link #put} returns, and every
 * reading that begins afterwards, by anybody, counts it. Readings never come from a cache and are
 * never eventually consistent.
 *
 * <p><b>Atomicity.</b> Storing is one upsert, conditional on the time: a vote replaces only an
 * older one, so that a late copy of an earlier vote cannot undo a newer one. A title's reading and
 * a board's need not be of one single instant; {@link app.trinity.match.spi.MatchStore#record}
 * checks what was counted.
 *
 * <p><b>Idempotency.</b> The same vote twice changes nothing, and a stream of changes shows it
 * once.
 *
 * <p><b>Ordering and paging.</b> Of two votes of one person on one title the one with the later
 * {@link Vote#castAt()} stays, in whatever order they arrive (see {@link Vote#supersedes}). A
 * reading is complete, however many pages the store needs for it.
 *
 * <p><b>Limits.</b> Storing and reading one title take no longer if the room holds ten thousand
 * votes than if it holds ten. The store does not check whether the voter takes part or the title is
 * in the deck: the use case does, and only participants count when votes are read. A vote in a room
 * that the store does not know is answered and counts for nothing. Votes outlive their room's end
 * by at least a day; in memory, by exactly that long.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once: every promise
 * rests on a condition or a strong read in the store.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; after {@code MAY_HAVE_HAPPENED} the
 * same vote, with the same time, may be put again.
 */
public interface VoteStore {
  /**
   * Stores a vote, which may be a retraction, over an older one by the same person on the same
   * title. A retraction is stored like any vote, also where there is none to take back, so that a
   * late copy of an earlier vote cannot undo it; no reading counts it (rule VOTE-2a).
   *
   * @param vote a vote on a title, never on {@link app.trinity.discovery.MovieId#PARTICIPATION}
   * @return the vote as it is stored now (the given one, or the one that is not older), and the one
   *     that it replaced
   * @throws app.trinity.InfrastructureFailure if the store failed; the same vote, with the same
   *     time, may be put again
   */
  VotePut put(Vote vote);

  /**
   * Reads a title with its room's roster and its match; empty if the room is unknown.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  Optional<TitleReading> readTitle(TitleQuery query);

  /**
   * Reads a whole room; empty if it is unknown.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  Optional<BoardReading> readBoard(RoomId room);

  /**
   * Returns one person's votes in a room, whether or not they take part now, in no particular order
   * and without the participation vote and what they have taken back.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  List<Vote> votesOf(RoomId room, UserId user);
}
