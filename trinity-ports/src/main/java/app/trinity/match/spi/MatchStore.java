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
 * Nothing can slip between the check and the record. An existing match is answered before anything
 * else is held against the match; {@code STALE} means only that the roster or a counted yes has
 * changed, or that the store has forgotten the room.
 *
 * <p><b>Idempotency.</b> Recording again answers {@code ALREADY_RECORDED} with the match that
 * stands, whoever recorded it.
 *
 * <p><b>Ordering and paging.</b> {@link #matchesOf} lists by {@link Match#NEWEST_FIRST} and takes
 * time in proportion to the page.
 *
 * <p><b>Limits.</b> Evidence counts up to 90 yeses. Matches outlive their rooms; in memory each
 * person's last 1,000 are kept.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once: of many who record
 * a title's match at once one records it and the others are shown it.
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
   */
  Recording record(Match match, Evidence evidence);

  /** Finds a title's match. */
  Optional<Match> find(RoomId room, MovieId title);

  /** Says whether a room has a match. */
  boolean hasMatch(RoomId room);

  /**
   * Lists a person's matches, newest first.
   *
   * @return the page, empty beyond the last match; or nothing at all where {@link
   *     MatchPageRequest#after()} names no match of his that the store knows
   */
  Optional<List<Match>> matchesOf(UserId user, MatchPageRequest request);
}
