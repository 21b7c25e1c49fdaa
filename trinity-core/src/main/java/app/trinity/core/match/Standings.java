package app.trinity.core.match;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.Standing;
import app.trinity.vote.Board;
import java.util.ArrayList;
import java.util.Arrays;
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
    Place[] places = new Place[deck.size()];
    int next = 0;
    for (Movie movie : deck) {
      places[next++] = Place.of(movie, board, matched);
    }
    Arrays.sort(places);
    int participants = board.participants().size();
    Standing[] standings = new Standing[places.length];
    for (int i = 0; i < places.length; i++) {
      Place place = places[i];
      standings[i] =
          Standing.of(place.movie(), place.yeses(), place.noes(), participants, place.matched());
    }
    return List.of(standings);
  }

  /**
   * Ranks the titles of a deck for a participant (rule MATCH-9a): those that are matched and those
   * they have voted on, with counts; then the others in deck order, their counts hidden. Once
   * everybody has voted on every title, nothing is hidden.
   *
   * @param deck the titles, all of which appear in the answer
   * @param board what the participants say
   * @param matched the titles that have a match, whatever the board says now
   * @param user the participant
   */
  public static List<Standing> forParticipant(
      Collection<Movie> deck, Board board, Set<MovieId> matched, UserId user) {
    if (deck.stream().allMatch(movie -> everybodyHasVotedOn(movie, board))) {
      return of(deck, board, matched);
    }
    List<Movie> ranked = new ArrayList<>();
    List<Standing> hidden = new ArrayList<>();
    for (Movie movie : deck) {
      if (matched.contains(movie.id()) || board.hasVoted(user, movie.id())) {
        ranked.add(movie);
      } else {
        hidden.add(Standing.untold(movie, board.participants().size()));
      }
    }
    List<Standing> standings = new ArrayList<>(of(ranked, board, matched));
    standings.addAll(hidden);
    return Collections.unmodifiableList(standings);
  }

  private static boolean everybodyHasVotedOn(Movie movie, Board board) {
    return board.yesVotes(movie.id()) + board.noVotes(movie.id()) == board.participants().size();
  }

  /** A title with what its place depends on, unboxed: ranking is done at every look. */
  private record Place(Movie movie, boolean matched, int noes, int yeses, double rating)
      implements Comparable<Place> {
    static Place of(Movie movie, Board board, Set<MovieId> matched) {
      MovieId id = movie.id();
      return new Place(
          movie,
          matched.contains(id),
          board.noVotes(id),
          board.yesVotes(id),
          movie.voteAverage().orElse(-1));
    }

    /** As {@link #ORDER}. */
    @Override
    public int compareTo(Place other) {
      if (matched != other.matched) {
        return matched ? -1 : 1;
      }
      if (noes != other.noes) {
        return Integer.compare(noes, other.noes);
      }
      if (yeses != other.yeses) {
        return Integer.compare(other.yeses, yeses);
      }
      int byRating = Double.compare(other.rating, rating);
      return byRating != 0 ? byRating : movie.id().compareTo(other.movie.id());
    }
  }
}
