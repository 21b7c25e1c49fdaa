package example;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.jqwik.TrinityDomain;
import app.trinity.vote.Tally;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(TrinityDomain.class)
class SeventyPercentProperties {
  @Property
  void it_takes_seven_in_ten_and_not_one_more(@ForAll Tally tally) {
    int people = tally.participants().size();
    int needed = SeventyPercent.RULE.yesesNeeded(people);

    assertThat(needed).isBetween(1, Math.max(1, people));
    assertThat(needed * 10).isGreaterThanOrEqualTo(people * 7);
    assertThat((needed - 1) * 10).isLessThanOrEqualTo(people * 7);
  }

  @Property
  void everybody_saying_yes_is_enough(@ForAll Tally tally) {
    int people = tally.participants().size();
    assertThat(SeventyPercent.RULE.yesesNeeded(people)).isLessThanOrEqualTo(Math.max(1, people));
  }
}
