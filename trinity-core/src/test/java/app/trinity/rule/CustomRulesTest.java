package app.trinity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import app.trinity.account.UserId;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.CustomRuleContract;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Rules that keep the contract of custom rules, and rules that do not and are found. */
@Rule("MATCH-1")
class CustomRulesTest {
  @Nested
  class SeventyPercent extends CustomRuleContract {
    @Override
    protected CustomRule rule() {
      return CustomRules.seventyPercent();
    }
  }

  @Nested
  class TheHostMustLikeIt extends CustomRuleContract {
    @Override
    protected CustomRule rule() {
      return new CustomRules.HostMustLikeIt();
    }
  }

  @Nested
  class Weighted extends CustomRuleContract {
    @Override
    protected CustomRule rule() {
      return new CustomRules.Weighted(Map.of(CustomRules.ADA, 3));
    }

    @Override
    protected List<UserId> people() {
      return List.of(CustomRules.ADA);
    }
  }

  @Test
  void a_rule_that_one_more_yes_unmakes_is_found() {
    assertThat(failing(ExactlyTwo.class))
        .contains("one_more_yes_never_unmakes_a_match()")
        .contains("in_a_large_room_too_one_more_yes_never_unmakes_a_match()");
  }

  @Test
  void a_rule_that_is_unmade_in_large_rooms_alone_is_found() {
    assertThat(failing(UnmadeByTheTwentieth.class))
        .containsExactly("in_a_large_room_too_one_more_yes_never_unmakes_a_match()");
  }

  @Test
  void a_rule_with_too_high_a_bound_is_found() {
    assertThat(failing(TooHighABound.class))
        .containsExactly("fewer_yeses_than_its_bound_are_never_a_match()");
  }

  @Test
  void a_rule_with_a_match_of_nobody_is_found() {
    assertThat(failing(MatchOfNobody.class))
        .containsExactly("a_match_takes_somebody_however_many_take_part()");
  }

  @Test
  void a_rule_that_changes_its_mind_is_found() {
    assertThat(failing(Counting.class)).contains("the_same_yeses_are_always_judged_alike()");
  }

  @Test
  void a_rule_whose_name_no_store_keeps_is_found() {
    assertThat(failing(Nameless.class))
        .containsExactly("its_name_can_be_stored_and_stays_the_same()");
  }

  private static List<String> failing(Class<? extends CustomRuleContract> contract) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .toList();
  }

  private record Sketch(String name, IntUnaryOperator bound, BiPredicate<Integer, Integer> met)
      implements CustomRule {
    @Override
    public int yesesNeeded(int participants) {
      return bound.applyAsInt(participants);
    }

    @Override
    public boolean isMet(RuleContext context) {
      return met.test(context.yeses().size(), context.participants().size());
    }
  }

  static class ExactlyTwo extends CustomRuleContract {
    @Override
    protected CustomRule rule() {
      return new Sketch("exactly-two", people -> 1, (yeses, people) -> yeses == 2);
    }
  }

  static class UnmadeByTheTwentieth extends CustomRuleContract {
    @Override
    protected CustomRule rule() {
      return new Sketch("small", people -> 2, (yeses, people) -> yeses >= 2 && yeses != 20);
    }
  }

  static class TooHighABound extends CustomRuleContract {
    @Override
    protected CustomRule rule() {
      return new Sketch("strict", people -> Math.max(1, people), (yeses, people) -> yeses > 1);
    }
  }

  static class MatchOfNobody extends CustomRuleContract {
    @Override
    protected CustomRule rule() {
      return new Sketch("nobody", people -> 0, (yeses, people) -> true);
    }
  }

  static class Nameless extends CustomRuleContract {
    @Override
    protected CustomRule rule() {
      return new Sketch("70 %", people -> 2, (yeses, people) -> yeses >= 2);
    }
  }

  static class Counting extends CustomRuleContract {
    private int asked;

    @Override
    protected CustomRule rule() {
      return new Sketch("counting", people -> 1, (yeses, people) -> ++asked > 100);
    }
  }
}
