package app.trinity.core.match;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Standing;
import app.trinity.vote.Board;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
          .thenComparing(standing -> standing.noVotes().orElse(0))
          .thenComparing(standing -> standing.yesVotes().orElse(0), Comparator.reverseOrder())
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

  /**
   * Ranks the titles of a deck for a participant (rule MATCH-9a): those that are matched and those
   * they have voted on, with counts; the others follow in the order of the deck, without counts.
   * Once everybody has voted on every title, everything is told.
   *
   * @param deck the titles, all of which appear in the answer
   * @param board what the participants say
   * @param matched the titles that have a match, whatever the board says now
   * @param user the participant
   */
  public static List<Standing> forParticipant(
      Collection<Movie> deck, Board board, Set<MovieId> matched, UserId user) {
    boolean everythingIsTold =
        board.votesByParticipant().values().stream()
            .allMatch(votes -> votes.cast() >= deck.size());
    if (everythingIsTold) {
      return of(deck, board, matched);
    }
    List<Movie> told = new ArrayList<>();
    List<Standing> untold = new ArrayList<>();
    for (Movie movie : deck) {
      if (matched.contains(movie.id()) || board.hasVoted(user, movie.id())) {
        told.add(movie);
      } else {
        untold.add(Standing.untold(movie, board.participants().size()));
      }
    }
    List<Standing> standings = new ArrayList<>(of(told, board, matched));
    standings.addAll(untold);
    return Collections.unmodifiableList(standings);
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
