package app.trinity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.jqwik.TrinityDomain;
import app.trinity.testkit.Rule;
import app.trinity.vote.Tally;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Rule("MATCH-2")
@Domain(TrinityDomain.class)
@Domain(DomainContext.Global.class)
class QuorumLaws {
  @Property
  void a_match_takes_two_people_and_two_yeses_whatever_the_rule(
      @ForAll MatchRule rule, @ForAll Tally tally) {
    if (tally.reaches(Quorum.of(rule))) {
      assertThat(tally.participants()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(tally.yeses()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Property
  void a_minimum_of_three_takes_three_people_but_never_more_yeses_than_the_rule_and_two(
      @ForAll MatchRule rule, @ForAll @IntRange(max = 90) int participants) {
    int needed = Quorum.of(rule, 3).yesesNeeded(participants);

    if (participants < 3) {
      assertThat(needed).isGreaterThan(participants);
    } else {
      assertThat(needed).isEqualTo(Math.max(2, rule.yesesNeeded(participants)));
    }
  }

  @Property
  void a_minimum_of_one_leaves_the_rule_to_itself(
      @ForAll MatchRule rule, @ForAll @IntRange(min = 1, max = 90) int participants) {
    assertThat(Quorum.of(rule, 1).yesesNeeded(participants))
        .isEqualTo(rule.yesesNeeded(participants));
  }

  @Example
  void a_host_alone_matches_himself_only_where_the_minimum_is_one() {
    UserId host = UserId.of("host");
    Tally alone = Tally.of(MovieId.of(1), Set.of(host), Set.of(host), 0);

    assertThat(alone.reaches(Quorum.of(MatchRule.unanimous(), 1))).isTrue();
    assertThat(alone.reaches(Quorum.of(MatchRule.unanimous()))).isFalse();
    assertThat(alone.reaches(Quorum.of(MatchRule.atLeast(1)))).isFalse();
    assertThat(alone.reaches(Quorum.of(MatchRule.unanimous(), 3))).isFalse();
  }

  @Property
  @Rule("MATCH-1")
  void one_more_yes_never_unmakes_a_match(@ForAll Quorum quorum, @ForAll Tally tally) {
    if (tally.reaches(quorum)) {
      for (UserId user : tally.participants()) {
        Set<UserId> more = new HashSet<>(tally.yeses());
        more.add(user);
        assertThat(Tally.of(tally.movieId(), tally.participants(), more, 0).reaches(quorum))
            .isTrue();
      }
    }
  }

  @Property
  @Rule("MATCH-1")
  void a_tally_is_judged_by_its_numbers_alone(@ForAll Quorum quorum, @ForAll Tally tally) {
    assertThat(tally.reaches(quorum))
        .isEqualTo(tally.yeses().size() >= quorum.yesesNeeded(tally.participants().size()));
  }

  @Example
  void a_match_takes_somebody() {
    assertThatThrownBy(() -> Quorum.of(MatchRule.unanimous(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
