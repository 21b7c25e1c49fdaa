package app.trinity.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.testkit.Rule;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("MATCH-1")
class TallyTest {
  private static final UserId ADA = UserId.of("ada");
  private static final UserId BEN = UserId.of("ben");
  private static final MovieId TITLE = MovieId.of(1);

  @Test
  void only_participants_are_counted() {
    assertThatThrownBy(() -> Tally.of(TITLE, Set.of(ADA), Set.of(BEN), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobody_is_counted_twice() {
    assertThatThrownBy(() -> Tally.of(TITLE, Set.of(ADA, BEN), Set.of(ADA), 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tally.of(TITLE, Set.of(ADA), Set.of(), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Rule("VOTE-4")
  void a_tally_tells_how_many_refuse_and_not_who() {
    Tally tally = Tally.of(TITLE, Set.of(ADA, BEN), Set.of(), 1);

    assertThat(tally.noes()).isEqualTo(1);
    assertThat(Tally.class.getMethods())
        .filteredOn(method -> method.getReturnType() == Set.class)
        .extracting("name")
        .containsExactlyInAnyOrder("participants", "yeses");
  }
}
