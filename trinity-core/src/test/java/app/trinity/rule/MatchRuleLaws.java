package app.trinity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.jqwik.TrinityDomain;
import app.trinity.room.Roster;
import app.trinity.testkit.Rule;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Rule("MATCH-1")
@Domain(TrinityDomain.class)
@Domain(DomainContext.Global.class)
class MatchRuleLaws {
  @Example
  void unanimity_takes_everybody() {
    MatchRule rule = MatchRule.unanimous();

    assertThat(rule.yesesNeeded(1)).isEqualTo(1);
    assertThat(rule.yesesNeeded(2)).isEqualTo(2);
    assertThat(rule.yesesNeeded(7)).isEqualTo(7);
    assertThat(rule.yesesNeeded(90)).isEqualTo(90);
  }

  @Example
  void all_but_one_takes_one_less_and_two_at_least() {
    MatchRule rule = MatchRule.allButOne();

    assertThat(rule.yesesNeeded(1)).isEqualTo(2);
    assertThat(rule.yesesNeeded(2)).isEqualTo(2);
    assertThat(rule.yesesNeeded(3)).isEqualTo(2);
    assertThat(rule.yesesNeeded(4)).isEqualTo(3);
    assertThat(rule.yesesNeeded(90)).isEqualTo(89);
  }

  @Example
  void a_majority_is_more_than_half() {
    MatchRule rule = MatchRule.majority();

    assertThat(rule.yesesNeeded(1)).isEqualTo(1);
    assertThat(rule.yesesNeeded(2)).isEqualTo(2);
    assertThat(rule.yesesNeeded(3)).isEqualTo(2);
    assertThat(rule.yesesNeeded(4)).isEqualTo(3);
    assertThat(rule.yesesNeeded(5)).isEqualTo(3);
    assertThat(rule.yesesNeeded(90)).isEqualTo(46);
  }

  @Property
  void at_least_takes_its_number_of_however_many(
      @ForAll @IntRange(min = 1, max = 90) int yeses,
      @ForAll @IntRange(max = 90) int participants) {
    assertThat(MatchRule.atLeast(yeses).yesesNeeded(participants)).isEqualTo(yeses);
  }

  @Property
  void a_majority_is_the_smallest_number_above_half(@ForAll @IntRange(max = 90) int participants) {
    int needed = MatchRule.majority().yesesNeeded(participants);

    assertThat(2 * needed).isGreaterThan(participants);
    assertThat(2 * (needed - 1)).isLessThanOrEqualTo(participants);
  }

  @Property
  void nobody_at_all_never_makes_a_match(@ForAll MatchRule rule) {
    assertThat(rule.yesesNeeded(0)).isPositive();
  }

  @Property
  void one_more_participant_never_makes_fewer_yeses_enough(
      @ForAll MatchRule rule, @ForAll @IntRange(max = 89) int participants) {
    assertThat(rule.yesesNeeded(participants + 1))
        .isGreaterThanOrEqualTo(rule.yesesNeeded(participants));
  }

  @Property
  void a_rule_is_what_it_was_made_of(@ForAll MatchRule rule) {
    assertThat(MatchRule.of(rule.kind(), rule.atLeast())).isEqualTo(rule);
  }

  @Property
  void a_number_outside_1_to_90_is_refused(@ForAll int yeses) {
    if (yeses < 1 || yeses > Roster.MAX_PARTICIPANTS) {
      refused(MatchRule.Kind.AT_LEAST, OptionalInt.of(yeses));
    }
  }

  @Example
  void a_number_is_given_with_at_least_and_with_nothing_else() {
    refused(MatchRule.Kind.AT_LEAST, OptionalInt.empty());
    refused(MatchRule.Kind.UNANIMOUS, OptionalInt.of(2));
    refused(MatchRule.Kind.ALL_BUT_ONE, OptionalInt.of(2));
    refused(MatchRule.Kind.MAJORITY, OptionalInt.of(2));
    refused(MatchRule.Kind.AT_LEAST, OptionalInt.of(0));
    refused(MatchRule.Kind.AT_LEAST, OptionalInt.of(91));
  }

  private static void refused(MatchRule.Kind kind, OptionalInt atLeast) {
    assertThatThrownBy(() -> MatchRule.of(kind, atLeast))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_INPUT));
  }
}
