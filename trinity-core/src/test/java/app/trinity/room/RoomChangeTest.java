package app.trinity.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("ROOM-13")
class RoomChangeTest {
  private static final UserId ADA = UserId.of("ada");
  private static final UserId BEN = UserId.of("ben");
  private static final Roster ALONE =
      Roster.first(RoomId.of("room"), SampleData.participant("ada"));
  private static final Roster TWO = ALONE.plus(SampleData.participant("ben"));

  private static List<RoomChangeKind> kinds(Roster before, Roster after) {
    List<RoomChange> changes = RoomChange.between(before, after);
    assertThat(changes)
        .allSatisfy(
            change -> {
              assertThat(change.roomId()).isEqualTo(after.roomId());
              assertThat(change.version()).isEqualTo(after.version());
            });
    return changes.stream().map(RoomChange::kind).toList();
  }

  @Test
  void each_step_of_a_roster_is_told_by_its_kind() {
    assertThat(kinds(ALONE, TWO)).containsExactly(RoomChangeKind.JOINED);
    assertThat(kinds(TWO, TWO.minus(BEN))).containsExactly(RoomChangeKind.LEFT);
    assertThat(kinds(TWO, TWO.removing(BEN))).containsExactly(RoomChangeKind.REMOVED);
    assertThat(kinds(TWO, TWO.judgedBy(MatchRule.majority()))).containsExactly(RoomChangeKind.RULE);
    assertThat(kinds(TWO, TWO.grown(Round.of(1, SampleData.titles(2), false))))
        .containsExactly(RoomChangeKind.TITLES);
    assertThat(kinds(TWO, TWO.closed())).containsExactly(RoomChangeKind.ENDED);
  }

  @Test
  void another_host_and_the_end_are_told_with_the_step_that_led_to_them() {
    assertThat(kinds(TWO, TWO.minus(ADA)))
        .containsExactly(RoomChangeKind.LEFT, RoomChangeKind.HOST);
    assertThat(kinds(ALONE, ALONE.minus(ADA)))
        .containsExactly(RoomChangeKind.LEFT, RoomChangeKind.ENDED);
  }

  @Test
  void of_a_rename_nobody_is_told() {
    assertThat(kinds(TWO, TWO.renaming(BEN, DisplayName.of("Benjamin")))).isEmpty();
  }

  @Test
  @Rule("ROOM-9a")
  void rounds_follow_each_other_up_to_the_last() {
    Roster last = TWO.grown(Round.of(1, SampleData.titles(2), true));

    assertThat(last.exhausted()).isTrue();
    assertThatThrownBy(() -> last.grown(Round.of(2, SampleData.titles(2), false)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TWO.grown(Round.of(2, SampleData.titles(2), false)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Round.of(1, List.of(), false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
