package app.trinity.core.vote;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deals first what is most likely to become a match if the person says yes (rule DECK-1). Every
 * other participant counts as certain where they have voted and by a {@link YesEstimate} where they
 * have not; the chance of a title is that of as many yeses as the room's rule takes: for unanimity
 * the product, in general the tail of a Poisson binomial distribution. Where fewer people are there
 * than a match takes, those who are to come count by the estimate, so that whoever is first is
 * dealt the titles they will be dealt with the others. Ties keep the deck's order.
 *
 * <p>The person's own readiness is left out: it is the same for all titles, and what the title's
 * rating adds to it was measured to make no order better (docs/benchmarks/deck-order.md).
 *
 * <p>Takes time in proportion to titles × participants for unanimity, and to titles × participants
 * × yeses needed for other rules.
 */
final class ByChanceOfMatch implements DeckOrder {
  /** A title and its chance, at its place in the deck. */
  private record Prospect(Movie title, double chance) {}

  private final YesEstimate estimate;

  ByChanceOfMatch(YesEstimate estimate) {
    this.estimate = estimate;
  }

  @Override
  public List<Movie> next(List<Movie> titles, Board board, Quorum quorum, UserId user, int limit) {
    double[] factors = estimate.factorsOfTitles(titles);
    double[] odds = odds(board);
    int self = new ArrayList<>(board.participants()).indexOf(user);
    Chances chances =
        new Chances(odds, self, quorum.yesesNeeded(odds.length), estimate.oddsOfPerson(0, 0));
    List<Prospect> prospects = new ArrayList<>();
    for (int index = 0; index < factors.length; index++) {
      Movie title = titles.get(index);
      List<@Nullable Choice> choices = board.choices(title.id());
      if (self < 0 || choices.get(self) == null) {
        prospects.add(new Prospect(title, chances.of(choices, factors[index])));
      }
    }
    // The sort is stable: among equal chances the order of the deck decides.
    prospects.sort(Comparator.comparingDouble(Prospect::chance).reversed());
    return prospects.stream().limit(limit).map(Prospect::title).toList();
  }

  private double[] odds(Board board) {
    Map<UserId, Board.Votes> counts = board.votesByParticipant();
    double[] odds = new double[board.participants().size()];
    int place = 0;
    for (Board.Votes votes : counts.values()) {
      odds[place++] = estimate.oddsOfPerson(votes.yeses(), votes.cast());
    }
    return odds;
  }
}
