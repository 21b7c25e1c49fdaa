package app.trinity.verification.deck;

import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What further rounds of titles do for four people who say yes to a quarter of them and found no
 * match by unanimity among the first fifty. When everybody is through, a title has matched if
 * enough of them like it, in whatever order they were dealt it: so nothing is played here.
 *
 * @param what the case, in words
 * @param shares of these rooms, those that have a match among the first 100, 150, … 300 titles
 */
record Growth(String what, List<Double> shares) {
  private static final int PEOPLE = 4;
  private static final double YESES = 0.25;
  private static final int ROUND = 50;
  private static final int ROUNDS = 6;

  /**
   * Draws rooms.
   *
   * @param readiness the standard deviation of people's log odds; 0 for people who all are equally
   *     ready to say yes
   * @param rule what matches once the first fifty titles are through
   */
  static Growth of(String what, double readiness, MatchRule rule, int rooms) {
    Tastes tastes = new Tastes(new Random(PEOPLE), YESES, readiness, Tastes.AUDIENCE);
    List<Integer> before = new ArrayList<>();
    while (before.size() < rooms) {
      Evening evening = tastes.evening(PEOPLE, ROUND * ROUNDS);
      if (evening.titlesBeforeAMatch(Quorum.of(MatchRule.unanimous())) >= ROUND) {
        before.add(evening.titlesBeforeAMatch(Quorum.of(rule)));
      }
    }
    return new Growth(
        what,
        IntStream.rangeClosed(2, ROUNDS)
            .mapToObj(
                round -> (double) before.stream().filter(b -> b < round * ROUND).count() / rooms)
            .toList());
  }

  @Override
  public String toString() {
    return shares.stream()
        .map(share -> String.format(Locale.ROOT, "%.1f %% |", 100 * share))
        .collect(Collectors.joining(" ", "| " + what + " | ", ""));
  }
}
