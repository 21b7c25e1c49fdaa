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
 * × yeses needed for other rules; of the titles on which nobody has voted, only as many count as
 * are asked for.
 */
final class ByChanceOfMatch implements DeckOrder {
  /** A title's place in the deck, and its chance. */
  private record Prospect(int place, double chance) {}

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
    List<Integer> untouched = new ArrayList<>();
    for (int place = 0; place < factors.length; place++) {
      List<@Nullable Choice> choices = board.choices(titles.get(place).id());
      if (isUntouched(choices)) {
        untouched.add(place);
      } else if (self < 0 || choices.get(self) == null) {
        prospects.add(new Prospect(place, chances.of(choices, factors[place])));
      }
    }
    // Among titles on which nobody has voted, the better rated one has the greater chance.
    untouched.sort(Comparator.comparingDouble((Integer place) -> -factors[place]));
    double least = 0;
    for (int rank = 0; rank < untouched.size(); rank++) {
      int place = untouched.get(rank);
      double chance = chances.of(board.choices(titles.get(place).id()), factors[place]);
      if (rank >= limit && chance < least) {
        break;
      }
      least = chance;
      prospects.add(new Prospect(place, chance));
    }
    // Among equal chances the order of the deck decides.
    prospects.sort(
        Comparator.comparingDouble(Prospect::chance).reversed().thenComparingInt(Prospect::place));
    return prospects.stream().limit(limit).map(one -> titles.get(one.place())).toList();
  }

  private static boolean isUntouched(List<@Nullable Choice> choices) {
    for (int person = 0; person < choices.size(); person++) {
      if (choices.get(person) != null) {
        return false;
      }
    }
    return true;
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
