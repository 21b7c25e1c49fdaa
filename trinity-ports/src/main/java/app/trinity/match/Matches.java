package app.trinity.match;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import java.util.List;

/**
 * Reading recorded matches: a driving port (rule MATCH-8).
 *
 * <p>Thread-safe. Nothing here changes anything, so every call may be repeated.
 */
public interface Matches {
  /**
   * Returns a page of a person's matches, newest first, including those of ended rooms; empty
   * beyond the last.
   *
   * @throws app.trinity.Refusal {@code MATCH_NOT_FOUND} if the match to continue after is not one
   *     of theirs, or is too old for the store to know: begin again with the first page
   * @throws app.trinity.InfrastructureFailure if a store could not be read
   */
  List<Match> mine(UserId user, MatchPageRequest request);

  /**
   * Returns the match of a title to one of its users.
   *
   * @throws app.trinity.Refusal {@code MATCH_NOT_FOUND} if the title has no match or there is no
   *     such room; {@code FORBIDDEN} if there is a match without this person
   * @throws app.trinity.InfrastructureFailure if a store could not be read
   */
  Match of(UserId user, RoomId room, MovieId title);
}
