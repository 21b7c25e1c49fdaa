package app.trinity.verification.deck;

import app.trinity.account.UserId;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Movie;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order that is measured beside the default one: first what others like and nobody has refused,
 * most liked first; then what nobody has voted on, in the order of the deck; last what somebody has
 * refused.
 */
final class LikedFirst implements DeckOrder {
  @Override
  public List<Movie> next(List<Movie> titles, Board board, Quorum quorum, UserId user, int limit) {
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
    liked.addAll(unseen);
    liked.addAll(refused);
    return List.copyOf(liked.subList(0, Math.min(limit, liked.size())));
  }
}
