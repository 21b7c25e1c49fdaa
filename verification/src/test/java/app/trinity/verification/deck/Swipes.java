package app.trinity.verification.deck;

import app.trinity.core.vote.DeckOrder;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.verification.deck.Evening.Pace;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The swipes of each person to the first match, in the mean over evenings whose deck has a match in
 * it: one row of the table.
 *
 * @param setting what is played
 * @param withMatch the share of evenings whose deck has a match in it
 * @param fixed in the order of the deck
 * @param likedFirst what others like first
 * @param byChance by the chance of a match, the default
 * @param countingOneself by that chance, the person's own yes being uncertain as well
 * @param told by that chance, told everybody's odds
 */
record Swipes(
    Setting setting,
    double withMatch,
    double fixed,
    double likedFirst,
    double byChance,
    double countingOneself,
    double told) {
  private static final int TITLES = 50;
  private static final DeckOrder FIXED = DeckOrder.asDealt();
  private static final DeckOrder LIKED_FIRST = new LikedFirst();
  private static final DeckOrder BY_CHANCE = DeckOrder.byChanceOfMatch();
  private static final DeckOrder COUNTING_ONESELF = ByOdds.countingOneself();

  /**
   * What is played.
   *
   * @param pace who swipes when
   * @param rule the room's
   * @param yeses the share of yeses among all votes
   * @param people how many take part
   * @param audience how far the taste of those who rated differs from the friends', in stars
   */
  record Setting(Pace pace, MatchRule rule, double yeses, int people, double audience) {}

  /** Plays as many evenings with a match as are asked for, each in every order. */
  static Swipes of(Setting setting, int evenings) {
    Random random = new Random(setting.people() + Math.round(1000 * setting.yeses()));
    Tastes tastes = new Tastes(random, setting.yeses(), Tastes.READINESS, setting.audience());
    Quorum quorum = Quorum.of(setting.rule());
    double[] sums = new double[5];
    int drawn = 0;
    for (int played = 0; played < evenings; drawn++) {
      Evening evening = tastes.evening(setting.people(), TITLES);
      if (evening.hasAMatch(quorum)) {
        List<DeckOrder> orders =
            List.of(FIXED, LIKED_FIRST, BY_CHANCE, COUNTING_ONESELF, ByOdds.told(evening));
        for (int order = 0; order < sums.length; order++) {
          // A match that can be is found, whatever the order.
          sums[order] +=
              evening.swipes(orders.get(order), quorum, setting.pace(), drawn).orElseThrow();
        }
        played++;
      }
    }
    return new Swipes(
        setting,
        (double) evenings / drawn,
        sums[0] / evenings,
        sums[1] / evenings,
        sums[2] / evenings,
        sums[3] / evenings,
        sums[4] / evenings);
  }

  /** The default order's swipes as a share of those of what others like first. */
  double ofLikedFirst() {
    return byChance / likedFirst;
  }

  /** The same of the order that is told everybody's odds: about as good as an estimate can be. */
  double toldOfLikedFirst() {
    return told / likedFirst;
  }

  /** The fewest swipes that any order can do with: nobody sees a title that does not match. */
  double fewest() {
    int people = setting.people();
    return (double) Quorum.of(setting.rule()).yesesNeeded(people) / people;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.0f %% | %d | %.0f %% | %.2f | %.2f | **%.2f** | **%.2f** | %.2f | %.2f | %.2f | %.2f |",
        100 * setting.yeses(),
        setting.people(),
        100 * withMatch,
        fixed,
        likedFirst,
        byChance,
        ofLikedFirst(),
        countingOneself,
        told,
        toldOfLikedFirst(),
        fewest());
  }
}
