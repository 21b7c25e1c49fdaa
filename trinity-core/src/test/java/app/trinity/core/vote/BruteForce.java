package app.trinity.core.vote;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chance that a title becomes a match, summed over every way in which people may vote, those
 * who are still to come included.
 */
final class BruteForce {
  private BruteForce() {}

  /** The chance of the title at a place of the deck, once one person has said yes to it. */
  static double chance(List<Movie> deck, int place, Board board, Quorum quorum, UserId yesOf) {
    MovieId title = deck.get(place).id();
    double factor = YesEstimate.defaults().factorsOfTitles(deck)[place];
    List<UserId> open = new ArrayList<>();
    Set<UserId> yeses = new HashSet<>();
    for (UserId user : board.participants()) {
      Optional<Choice> choice = board.choice(user, title);
      if (user.equals(yesOf) || choice.equals(Optional.of(Choice.YES))) {
        yeses.add(user);
      } else if (choice.isEmpty()) {
        open.add(user);
      }
    }
    int present = board.participants().size();
    int needed = quorum.yesesNeeded(present);
    for (int number = present; number < needed; number++) {
      open.add(UserId.of("later-" + number));
    }
    double chance = 0;
    for (int votes = 0; votes < 1 << open.size(); votes++) {
      double probability = 1;
      Set<UserId> everybody = new HashSet<>(yeses);
      for (int bit = 0; bit < open.size(); bit++) {
        boolean yes = (votes >> bit & 1) == 1;
        double odds = odds(board, open.get(bit)) * factor;
        probability *= yes ? odds / (1 + odds) : 1 / (1 + odds);
        if (yes) {
          everybody.add(open.get(bit));
        }
      }
      if (needed > present
          ? everybody.size() >= needed
          : quorum.isReachedBy(board.participants(), everybody)) {
        chance += probability;
      }
    }
    return chance;
  }

  private static double odds(Board board, UserId user) {
    int votes = 0;
    int yeses = 0;
    for (MovieId title : board.titles()) {
      Optional<Choice> choice = board.choice(user, title);
      votes += choice.isPresent() ? 1 : 0;
      yeses += choice.equals(Optional.of(Choice.YES)) ? 1 : 0;
    }
    return YesEstimate.defaults().oddsOfPerson(yeses, votes);
  }
}
