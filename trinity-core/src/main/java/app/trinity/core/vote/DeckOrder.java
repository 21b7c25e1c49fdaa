package app.trinity.core.vote;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import java.util.List;

/**
 * The order in which a person is dealt the titles of a room (rule DECK-1). An embedding application
 * may bring one of its own.
 *
 * <p>An order is pure: the same room gives the same order, whoever asks and whenever. It is called
 * by several threads at once.
 */
@FunctionalInterface
public interface DeckOrder {
  /**
   * Returns the next titles for a person to swipe.
   *
   * @param titles all titles of the room, in the order of the deck, none twice
   * @param board what the participants say
   * @param quorum what a match takes in the room
   * @param user the person, a participant; titles they have voted on are left out
   * @param limit how many titles at the most, 0 or more
   * @return titles of the room, none twice, the next one first; as many as the limit allows, fewer
   *     only where the person has voted on all others
   */
  List<Movie> next(List<Movie> titles, Board board, Quorum quorum, UserId user, int limit);

  /** Returns the default order: by the chance that a title becomes a match. */
  static DeckOrder byChanceOfMatch() {
    return new ByChanceOfMatch(YesEstimate.defaults());
  }

  /** Returns the order of the deck itself, for rooms in which everybody sees the same sequence. */
  static DeckOrder asDealt() {
    return (titles, board, quorum, user, limit) ->
        titles.stream().filter(title -> !board.hasVoted(user, title.id())).limit(limit).toList();
  }
}
