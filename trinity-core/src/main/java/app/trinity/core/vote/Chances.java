package app.trinity.core.vote;

import app.trinity.vote.Choice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chance that a title becomes a match once one person has said yes to it. Reuses its arrays, so
 * it serves one thread.
 */
final class Chances {
  /** A room holds no more people, and a rule that asks for more is never met. */
  private static final int MOST_ABSENT = 90;

  private final double[] odds;
  private final int self;
  private final int needed;
  private final int absent;
  private final double oddsOfAbsent;
  private final double[] unknown;
  private double[] distribution;
  private double[] next;

  /**
   * Prepares for the people of a room.
   *
   * @param odds each participant's odds of a yes to a title of mean rating
   * @param self the place of the person who is dealt the title; negative for nobody
   * @param needed how many yeses a match takes; if that is more than there are people, the missing
   *     ones are taken to join later
   * @param oddsOfAbsent the odds of somebody of whom nothing is known
   */
  Chances(double[] odds, int self, int needed, double oddsOfAbsent) {
    this.odds = odds;
    this.self = self;
    this.needed = Math.min(needed, odds.length + MOST_ABSENT);
    this.absent = Math.max(0, this.needed - odds.length);
    this.oddsOfAbsent = oddsOfAbsent;
    this.unknown = new double[odds.length + absent];
    this.distribution = new double[Math.max(1, this.needed)];
    this.next = new double[Math.max(1, this.needed)];
  }

  /**
   * Returns the chance of one title.
   *
   * @param choices what the participants say to it, each at their place, null where they have not
   *     voted
   * @param factor by how much the title multiplies a person's odds
   */
  double of(List<@Nullable Choice> choices, double factor) {
    int yeses = self < 0 ? 0 : 1;
    int open = 0;
    for (int place = 0; place < odds.length; place++) {
      Choice choice = choices.get(place);
      if (place == self) {
        continue;
      }
      if (choice == Choice.YES) {
        yeses++;
      } else if (choice != Choice.NO) {
        unknown[open++] = odds[place] * factor;
      }
    }
    for (int place = 0; place < absent; place++) {
      unknown[open++] = oddsOfAbsent * factor;
    }
    int missing = needed - yeses;
    if (missing <= 0) {
      return 1;
    }
    if (missing > open) {
      return 0;
    }
    return missing == open ? allOf(open) : atLeast(missing, open);
  }

  /** The product of the chances of a yes. */
  private double allOf(int open) {
    double chance = 1;
    for (int index = 0; index < open; index++) {
      chance *= unknown[index] / (1 + unknown[index]);
    }
    return chance;
  }

  /**
   * The tail of the Poisson binomial distribution: one minus the chance of fewer yeses than are
   * missing. Only those counts are kept, person by person.
   */
  private double atLeast(int missing, int open) {
    Arrays.fill(distribution, 0, missing, 0);
    Arrays.fill(next, 0, missing, 0);
    distribution[0] = 1;
    for (int index = 0; index < open; index++) {
      double yes = unknown[index] / (1 + unknown[index]);
      double no = 1 - yes;
      next[0] = distribution[0] * no;
      // Two arrays, so that the compiler may work on several counts at once.
      int most = Math.min(missing - 1, index + 1);
      for (int count = 1; count <= most; count++) {
        next[count] = distribution[count] * no + distribution[count - 1] * yes;
      }
      double[] previous = distribution;
      distribution = next;
      next = previous;
    }
    double fewer = 0;
    for (int count = 0; count < missing; count++) {
      fewer += distribution[count];
    }
    return 1 - fewer;
  }
}
