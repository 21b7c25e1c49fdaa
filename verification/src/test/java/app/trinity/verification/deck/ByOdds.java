package app.trinity.verification.deck;

import app.trinity.account.UserId;
import app.trinity.core.vote.DeckOrder;
import app.trinity.core.vote.YesEstimate;
import app.trinity.discovery.Movie;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders by the chance of a match that are measured beside the default one, to see what more
 * knowledge, or another question, would be worth.
 */
abstract class ByOdds implements DeckOrder {
  /** Told of everybody how likely they are to like each title; whether they will is left open. */
  static DeckOrder told(Evening evening) {
    return new ByOdds() {
      @Override
      double[] chances(List<Movie> titles, int title, Board board, int self) {
        double[] chances = new double[evening.people().size()];
        for (int person = 0; person < chances.length; person++) {
          chances[person] = person == self ? 1 : evening.chance(titles.get(title), person);
        }
        return chances;
      }
    };
  }

  /** By the default estimate, which is asked of the person themselves as well. */
  static DeckOrder countingOneself() {
    return new ByOdds() {
      @Override
      double[] chances(List<Movie> titles, int title, Board board, int self) {
        double factor = YesEstimate.defaults().factorsOfTitles(titles)[title];
        return board.votesByParticipant().values().stream()
            .mapToDouble(
                votes -> factor * YesEstimate.defaults().oddsOfPerson(votes.yeses(), votes.cast()))
            .map(odds -> odds / (1 + odds))
            .toArray();
      }
    };
  }

  /** Returns how likely each person is to say yes to a title, as if nobody had voted on it. */
  abstract double[] chances(List<Movie> titles, int title, Board board, int self);

  @Override
  public List<Movie> next(List<Movie> titles, Board board, Quorum quorum, UserId user, int limit) {
    int self = new ArrayList<>(board.participants()).indexOf(user);
    int needed = quorum.yesesNeeded(board.participants().size());
    Map<Movie, Double> order = new HashMap<>();
    for (int title = 0; title < titles.size(); title++) {
      List<@Nullable Choice> choices = board.choices(titles.get(title).id());
      if (choices.get(self) == null) {
        double[] chances = chances(titles, title, board, self);
        for (int person = 0; person < chances.length; person++) {
          Choice choice = choices.get(person);
          if (choice != null) {
            chances[person] = choice == Choice.YES ? 1 : 0;
          }
        }
        order.put(titles.get(title), Yeses.atLeast(chances, needed));
      }
    }
    return titles.stream()
        .filter(order::containsKey)
        .sorted(Comparator.comparing((Movie title) -> -order.get(title)))
        .limit(limit)
        .toList();
  }
}
