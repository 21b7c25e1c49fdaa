package app.trinity.verification.docs.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.jqwik.TrinityArbitraries;
import app.trinity.rule.CustomRule;
import app.trinity.rule.Quorum;
import app.trinity.vote.Tally;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The Javadoc of {@link TrinityArbitraries}. */
class MyRuleProperties {
  private final Quorum half = Quorum.of(CustomRule.byNumber("half", people -> people / 2 + 1), 2);

  @Property
  void a_match_takes_more_than_half_of_the_room(@ForAll("tallies") Tally tally) {
    if (tally.reaches(half)) {
      assertThat(tally.yeses().size() * 2).isGreaterThan(tally.participants().size());
    }
  }

  @Provide
  Arbitrary<Tally> tallies() {
    return TrinityArbitraries.tallies();
  }
}
