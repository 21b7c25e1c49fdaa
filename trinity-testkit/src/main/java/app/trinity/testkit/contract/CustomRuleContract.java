package app.trinity.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.room.Roster;
import app.trinity.rule.CustomRule;
import app.trinity.rule.MatchRule;
import app.trinity.rule.RuleContext;
import app.trinity.testkit.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link CustomRule}. Whoever has a rule of their own extends it:
 *
 * <pre>{@code
 * class SeventyPercentTest extends CustomRuleContract {
 *   @Override
 *   protected CustomRule rule() {
 *     return CustomRule.byNumber("seventy-percent", people -> Math.max(1, (people * 7 + 9) / 10));
 *   }
 * }
 * }</pre>
 *
 * <p>It tries every room of up to {@value #MOST_TRIED_WHOLLY} people with every choice of yeses,
 * and rooms of up to 90 with one yes after another. A rule that knows certain people (weights,
 * somebody's veto) names them in {@link #people()}.
 */
@Rule("MATCH-1")
public abstract class CustomRuleContract {
  /** How many people are tried with every choice of yeses among them. */
  static final int MOST_TRIED_WHOLLY = 7;

  /** Makes the rule; each call a new one. */
  protected abstract CustomRule rule();

  /** The people that the rule knows by their ids, at most seven; nobody by default. */
  protected List<UserId> people() {
    return List.of();
  }

  @Test
  void its_name_can_be_stored_and_stays_the_same() {
    String name = rule().name();

    assertThat(MatchRule.custom(name).name()).contains(name);
    assertThat(rule().name()).as("the name of a second instance").isEqualTo(name);
  }

  @Test
  void a_match_takes_somebody_however_many_take_part() {
    CustomRule rule = rule();

    for (int participants = 0; participants <= Roster.MAX_PARTICIPANTS; participants++) {
      assertThat(rule.yesesNeeded(participants))
          .as("yeses needed of %d participants", participants)
          .isPositive();
    }
  }

  @Test
  void one_more_yes_never_unmakes_a_match() {
    CustomRule rule = rule();

    everyRoom(
        (participants, yeses) -> {
          if (matches(rule, participants, yeses)) {
            for (UserId user : participants) {
              Set<UserId> more = new LinkedHashSet<>(yeses);
              more.add(user);
              assertThat(matches(rule, participants, more))
                  .as(
                      "a match of %s by the yeses of %s, once %s says yes",
                      participants, yeses, user)
                  .isTrue();
            }
          }
        });
  }

  @Test
  void in_a_large_room_too_one_more_yes_never_unmakes_a_match() {
    CustomRule rule = rule();
    List<UserId> crowd = crowd(Roster.MAX_PARTICIPANTS);

    for (int size = 1; size <= crowd.size(); size++) {
      List<UserId> participants = crowd.subList(0, size);
      boolean matched = false;
      for (int yeses = 0; yeses <= size; yeses++) {
        boolean match = matches(rule, participants, crowd.subList(0, yeses));
        assertThat(match || !matched)
            .as("a match of %d participants by %d yeses, as by one less", size, yeses)
            .isTrue();
        matched = match;
      }
    }
  }

  @Test
  void fewer_yeses_than_its_bound_are_never_a_match() {
    CustomRule rule = rule();

    everyRoom(
        (participants, yeses) -> {
          if (yeses.size() < rule.yesesNeeded(participants.size())) {
            assertThat(matches(rule, participants, yeses))
                .as(
                    "a match of %s by the yeses of %s, fewer than yesesNeeded names",
                    participants, yeses)
                .isFalse();
          }
        });
  }

  @Test
  void the_same_yeses_are_always_judged_alike() {
    CustomRule rule = rule();
    CustomRule elsewhere = rule();
    List<Boolean> first = new ArrayList<>();
    List<Boolean> second = new ArrayList<>();

    everyRoom((participants, yeses) -> first.add(matches(rule, participants, yeses)));
    everyRoom(
        (participants, yeses) -> {
          List<UserId> backwards = new ArrayList<>(yeses);
          Collections.reverse(backwards);
          second.add(matches(elsewhere, participants, backwards));
          assertThat(matches(rule, participants, backwards))
              .as("the second judgement of the yeses of %s among %s", yeses, participants)
              .isEqualTo(second.get(second.size() - 1));
        });

    assertThat(second).as("what a second instance says").isEqualTo(first);
  }

  private static boolean matches(CustomRule rule, List<UserId> participants, List<UserId> yeses) {
    return matches(rule, participants, new LinkedHashSet<>(yeses));
  }

  private static boolean matches(CustomRule rule, List<UserId> participants, Set<UserId> yeses) {
    return rule.isMet(RuleContext.of(new LinkedHashSet<>(participants), yeses));
  }

  /** Every room of 1 to 7 people with every choice of yeses, each of them host once. */
  private void everyRoom(BiConsumer<List<UserId>, List<UserId>> judged) {
    List<UserId> everybody = crowd(MOST_TRIED_WHOLLY);
    for (int size = 1; size <= MOST_TRIED_WHOLLY; size++) {
      for (int host = 0; host < MOST_TRIED_WHOLLY; host++) {
        List<UserId> participants = new ArrayList<>();
        for (int place = 0; place < size; place++) {
          participants.add(everybody.get((host + place) % MOST_TRIED_WHOLLY));
        }
        everyChoice(participants, judged);
      }
    }
  }

  private static void everyChoice(
      List<UserId> participants, BiConsumer<List<UserId>, List<UserId>> judged) {
    for (int choice = 0; choice < 1 << participants.size(); choice++) {
      int bits = choice;
      judged.accept(
          participants,
          IntStream.range(0, participants.size())
              .filter(place -> (bits >> place & 1) == 1)
              .mapToObj(participants::get)
              .collect(Collectors.toList()));
    }
  }

  private List<UserId> crowd(int size) {
    List<UserId> crowd = new ArrayList<>(people());
    for (int number = 1; crowd.size() < size; number++) {
      crowd.add(UserId.of("guest-" + number));
    }
    return crowd.subList(0, size);
  }
}
