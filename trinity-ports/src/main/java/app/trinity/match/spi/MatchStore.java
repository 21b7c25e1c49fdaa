package app.trinity.match.spi;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.RoomId;
import java.util.List;
import java.util.Optional;

/**
 * The recorded matches: a driven port.
 *
 * <p><b>Visibility and durability.</b> A match is durable when {@link #record} answers {@code
 * RECORDED}, every later read of the room sees it, and the {@link MatchFeed} hands it on even if
 * everything else stops at that moment. {@link #matchesOf} may lag behind by a moment.
 *
 * <p><b>Atomicity.</b> Recording is one transaction on condition that the title has no match, that
 * the room's roster still has the version of the evidence, and that each counted vote is still yes.
 * Nothing can come between the check and the record. An existing match is answered before anything
 * else is checked; {@code STALE} means only that the roster or a counted yes has changed, or that
 * the store no longer knows the room.
 *
 * <p><b>Idempotency.</b> Recording again answers {@code ALREADY_RECORDED} with the existing match,
 * whoever recorded it.
 *
 * <p><b>Ordering and paging.</b> {@link #matchesOf} is ordered by {@link Match#NEWEST_FIRST} and
 * takes time proportional to the page.
 *
 * <p><b>Limits.</b> Evidence counts up to 90 yeses. Matches outlive their rooms; in memory each
 * person's last 1,000 are kept.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once: of many calls that
 * record a title's match at once one records it and the others are answered with it.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; after {@code MAY_HAVE_HAPPENED} the
 * same match may be recorded again.
 */
public interface MatchStore {
  /**
   * Records a match on condition that what it was judged from still holds.
   *
   * @param match the match; its users are the participants of the roster it was judged from
   * @param evidence what it was judged from
   * @return the outcome, and the title's match if there is one now
   * @throws app.trinity.InfrastructureFailure if the store failed: the match is recorded together
   *     with the duty to announce it, or not at all; the same call may be repeated
   */
  Recording record(Match match, Evidence evidence);

  /**
   * Returns a title's match; empty if it has none or the store knows no such room.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  Optional<Match> find(RoomId room, MovieId title);

  /**
   * Returns whether a room has a match.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  boolean hasMatch(RoomId room);

  /**
   * Returns a page of a person's matches, newest first.
   *
   * @return the page, an empty list beyond the last match; or an empty {@code Optional} if {@link
   *     MatchPageRequest#after()} is no match of this person that the store knows
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  Optional<List<Match>> matchesOf(UserId user, MatchPageRequest request);
}
