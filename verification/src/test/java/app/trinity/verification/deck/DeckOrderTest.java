package app.trinity.verification.deck;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.rule.MatchRule;
import app.trinity.testkit.Rule;
import app.trinity.verification.deck.Evening.Pace;
import app.trinity.verification.deck.Swipes.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How many swipes it takes to the first match when titles are dealt by the chance of one, beside
 * two simpler orders and one that knows more, over groups drawn at random. How many evenings are
 * played for each row says {@code -Dtrinity.evenings}; the tables go to {@code
 * target/deck-order.md}.
 */
@Rule("DECK-1")
class DeckOrderTest {
  private static final int USUAL_EVENINGS = 200;
  private static final int EVENINGS = Integer.getInteger("trinity.evenings", USUAL_EVENINGS);
  private static final int ROOMS_PER_EVENING = 10;
  private static final int MOST_PEOPLE = 8;
  private static final double[] YESES = {0.6, 0.25};
  private static final double[] AUDIENCES = {0, 0.25, 0.5};
  private static final double REACHED = 0.55;
  private static final double BARELY = 0.02;
  private static final double NEAR = 0.12;

  private static final List<Swipes> IN_TURN = inTurn();
  private static final List<Swipes> AS_IT_COMES =
      rows(Pace.AS_IT_COMES, MatchRule.unanimous(), 2).toList();
  private static final List<Swipes> BY_AUDIENCE = byAudience();
  private static final List<Growth> GROWTH = growth();

  private static List<Swipes> inTurn() {
    // For two people the three rules are one; for three and four the last two are.
    return Stream.of(
            rows(Pace.IN_TURN, MatchRule.unanimous(), 2),
            rows(Pace.IN_TURN, MatchRule.allButOne(), 3),
            rows(Pace.IN_TURN, MatchRule.majority(), 5))
        .flatMap(rows -> rows)
        .toList();
  }

  private static Stream<Swipes> rows(Pace pace, MatchRule rule, int fewestPeople) {
    return IntStream.range(0, YESES.length)
        .boxed()
        .flatMap(
            share ->
                IntStream.rangeClosed(fewestPeople, MOST_PEOPLE)
                    .mapToObj(
                        people -> new Setting(pace, rule, YESES[share], people, Tastes.AUDIENCE)))
        .map(setting -> Swipes.of(setting, EVENINGS));
  }

  private static List<Swipes> byAudience() {
    List<Swipes> rows = new ArrayList<>();
    for (double audience : AUDIENCES) {
      for (double yeses : YESES) {
        rows.add(
            Swipes.of(
                new Setting(Pace.IN_TURN, MatchRule.unanimous(), yeses, 4, audience), EVENINGS));
      }
    }
    return rows;
  }

  private static List<Growth> growth() {
    int rooms = ROOMS_PER_EVENING * EVENINGS;
    return List.of(
        Growth.of("all equally ready to say yes", 0, MatchRule.unanimous(), rooms),
        Growth.of("as different as people are", Tastes.READINESS, MatchRule.unanimous(), rooms),
        Growth.of("the same, then `ALL_BUT_ONE`", Tastes.READINESS, MatchRule.allButOne(), rooms));
  }

  @Test
  void by_chance_of_a_match_takes_about_half_of_the_swipes_of_liked_first_or_fewer() {
    assertThat(IN_TURN)
        .allSatisfy(
            row ->
                assertThat(row.ofLikedFirst())
                    .as(row.toString())
                    .isLessThanOrEqualTo(Math.max(REACHED, row.toldOfLikedFirst() + BARELY)));
    assertThat(IN_TURN).filteredOn(row -> row.ofLikedFirst() > REACHED).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void the_estimate_comes_near_the_odds_themselves() {
    assertThat(IN_TURN)
        .allSatisfy(
            row ->
                assertThat(row.ofLikedFirst() - row.toldOfLikedFirst())
                    .as(row.toString())
                    .isLessThan(NEAR));
  }

  @Test
  void it_saves_swipes_also_where_some_are_faster_than_others() {
    assertThat(AS_IT_COMES)
        .allSatisfy(row -> assertThat(row.ofLikedFirst()).as(row.toString()).isLessThan(0.7));
  }

  @Test
  @Rule("ROOM-9a")
  void further_rounds_end_in_a_match_where_people_are_ready_for_one() {
    assertThat(GROWTH.get(0).shares().get(4)).isGreaterThanOrEqualTo(0.95);
    assertThat(GROWTH.get(2).shares().get(0)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void the_table_in_the_docs_is_what_comes_out() throws IOException {
    List<String> table = table();
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "deck-order.md"), table);

    if (EVENINGS == USUAL_EVENINGS) {
      assertThat(Files.readAllLines(Path.of("..", "docs", "benchmarks", "deck-order.md")))
          .containsSubsequence(table);
    }
  }

  private static List<String> table() {
    List<String> table = new ArrayList<>();
    IN_TURN.forEach(row -> table.add("| `" + row.setting().rule().kind() + "` | " + row));
    AS_IT_COMES.forEach(row -> table.add("| " + row));
    BY_AUDIENCE.forEach(
        row -> table.add(String.format(Locale.ROOT, "| %.2f | ", row.setting().audience()) + row));
    GROWTH.forEach(row -> table.add(row.toString()));
    return table;
  }
}
