package app.trinity.core.vote;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.vote.Board;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a person is dealt the titles of a room (rule DECK-1), chosen so that people
 * meet on a title soon: first what others like and nobody has refused, most liked first; then what
 * nobody has voted on, in the order of the deck; last what somebody has refused, in the order of
 * the deck.
 *
 * <p>Pure; safe for use by several threads.
 */
public final class Deck {
  private Deck() {}

  /**
   * Returns the titles that a person is dealt next.
   *
   * @param titles the deck in its own order
   * @param board what the participants say
   * @param user the person; titles they have voted on are left out
   * @param limit how many at the most, 0 or more
   */
  public static List<Movie> next(List<Movie> titles, Board board, UserId user, int limit) {
    List<Movie> liked = new ArrayList<>();
    List<Movie> unseen = new ArrayList<>();
    List<Movie> refused = new ArrayList<>();
    for (Movie title : titles) {
      if (!board.hasVoted(user, title.id())) {
        List<Movie> group =
            board.noVotes(title.id()) > 0
                ? refused
                : board.yesVotes(title.id()) == 0 ? unseen : liked;
        group.add(title);
      }
    }
    // The sort is stable: among equally liked titles the order of the deck decides.
    liked.sort(Comparator.comparingInt((Movie title) -> -board.yesVotes(title.id())));
    List<Movie> next = liked;
    next.addAll(unseen);
    next.addAll(refused);
    return List.copyOf(next.subList(0, Math.min(limit, next.size())));
  }
}
