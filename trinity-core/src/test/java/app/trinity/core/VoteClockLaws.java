package app.trinity.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Rule("VOTE-2")
class VoteClockLaws {
  private static final Instant NOON = Instant.parse("2024-05-04T12:00:00Z");

  @Property
  void each_vote_is_later_than_the_one_before_however_the_clock_runs(
      @ForAll @Size(min = 1) List<@IntRange(min = -3_000, max = 3_000) Integer> nanos) {
    Iterator<Instant> present = nanos.stream().map(NOON::plusNanos).iterator();
    VoteClock clock = new VoteClock(present::next);
    Instant before = Instant.MIN;
    for (int i = 0; i < nanos.size(); i++) {
      Instant next = clock.next();
      assertThat(next).isAfter(before).isEqualTo(next.truncatedTo(ChronoUnit.MICROS));
      before = next;
    }
  }

  @Example
  void a_vote_has_the_time_of_the_clock_where_that_moves_on() {
    VoteClock clock = new VoteClock(() -> NOON.plusNanos(1_999));

    assertThat(clock.next()).isEqualTo(NOON.plus(1, ChronoUnit.MICROS));
    assertThat(clock.next()).isEqualTo(NOON.plus(2, ChronoUnit.MICROS));
  }
}
