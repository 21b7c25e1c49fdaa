package app.trinity.verification.deck;

import app.trinity.account.UserId;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Movie;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order that is measured to see how much an estimate can be worth: by the chance of a match, as
 * the default one, but told of everybody how likely they are to like each title. Only whether they
 * will is left to chance.
 */
final class KnowingTheOdds implements DeckOrder {
  private final Evening evening;

  KnowingTheOdds(Evening evening) {
    this.evening = evening;
  }

  @Override
  public List<Movie> next(List<Movie> titles, Board board, Quorum quorum, UserId user, int limit) {
    int needed = quorum.yesesNeeded(evening.people().size());
    Map<Movie, Double> chances = new HashMap<>();
    for (Movie title : titles) {
      if (!board.hasVoted(user, title.id())) {
        chances.put(title, chance(title, board.choices(title.id()), user, needed));
      }
    }
    return titles.stream()
        .filter(chances::containsKey)
        .sorted(Comparator.comparing((Movie title) -> -chances.get(title)))
        .limit(limit)
        .toList();
  }

  /** The chance of as many yeses as it takes, summed person by person. */
  private double chance(Movie title, List<@Nullable Choice> choices, UserId user, int needed) {
    List<UserId> people = evening.people();
    double[] ofYeses = new double[people.size() + 1];
    ofYeses[0] = 1;
    for (int person = 0; person < people.size(); person++) {
      double yes = evening.chance(title, person);
      Choice choice = choices.get(person);
      if (choice != null) {
        yes = choice == Choice.YES ? 1 : 0;
      } else if (people.get(person).equals(user)) {
        yes = 1;
      }
      for (int count = person + 1; count >= 0; count--) {
        double oneFewer = count == 0 ? 0 : ofYeses[count - 1];
        ofYeses[count] = ofYeses[count] * (1 - yes) + oneFewer * yes;
      }
    }
    double chance = 0;
    for (int count = needed; count <= people.size(); count++) {
      chance += ofYeses[count];
    }
    return chance;
  }
}
