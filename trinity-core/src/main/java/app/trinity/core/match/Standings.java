package app.trinity.core.match;

import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Standing;
import app.trinity.vote.Board;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Ranks a room's titles, so that every room ends with something to watch (rule MATCH-9). Pure; safe
 * for use by several threads.
 */
public final class Standings {
  /** Matched ones first, then fewest noes, most yeses, best rating (unrated last), lowest id. */
  public static final Comparator<Standing> ORDER =
      Comparator.comparing(Standing::matched)
          .reversed()
          .thenComparing(Standing::noVotes)
          .thenComparing(Standing::yesVotes, Comparator.reverseOrder())
          .thenComparing(
              standing -> standing.movie().voteAverage().orElse(-1), Comparator.reverseOrder())
          .thenComparing(standing -> standing.movie().id());

  private Standings() {}

  /**
   * Ranks the titles of a deck.
   *
   * @param deck the titles, all of which appear in the answer
   * @param board what the participants say
   * @param matched the titles that have a match, whatever the board says now
   */
  public static List<Standing> of(Collection<Movie> deck, Board board, Set<MovieId> matched) {
    return deck.stream().map(movie -> standing(movie, board, matched)).sorted(ORDER).toList();
  }

  private static Standing standing(Movie movie, Board board, Set<MovieId> matched) {
    return Standing.of(
        movie,
        board.yesVotes(movie.id()),
        board.noVotes(movie.id()),
        board.participants().size(),
        matched.contains(movie.id()));
  }
}
