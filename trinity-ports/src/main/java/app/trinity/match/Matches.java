package app.trinity.match;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import java.util.List;

/**
 * Looking at recorded matches: a driving port (rule MATCH 8).
 *
 * <p>Thread-safe. Every method lets a store's {@link app.trinity.InfrastructureFailure} through and
 * may be repeated after it.
 */
public interface Matches {
  /**
   * Lists a person's matches, newest first, those of ended rooms among them.
   *
   * @throws app.trinity.Refusal {@code MATCH_NOT_FOUND} where the match to go on after is none of
   *     his, or is too old to be known: begin again with the first page
   */
  List<Match> mine(UserId user, MatchPageRequest request);

  /**
   * Finds the match of a title that a person is part of.
   *
   * @throws app.trinity.Refusal {@code MATCH_NOT_FOUND} where the title has no match; {@code
   *     FORBIDDEN} where it has one without this person
   */
  Match of(UserId user, RoomId room, MovieId title);
}
