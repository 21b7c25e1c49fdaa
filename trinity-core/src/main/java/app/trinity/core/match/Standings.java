package app.trinity.core.match;

import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.Standing;
import app.trinity.vote.Board;
import java.util.Arrays;
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
