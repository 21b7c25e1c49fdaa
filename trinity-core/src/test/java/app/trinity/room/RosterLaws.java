package app.trinity.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.account.UserId;
import app.trinity.jqwik.TrinityDomain;
import app.trinity.testkit.Rule;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Rule("ROOM-7")
@Domain(TrinityDomain.class)
class RosterLaws {
  @Property
  void every_join_and_leave_is_a_new_version(@ForAll Roster roster, @ForAll Participant joiner) {
    Assume.that(!roster.has(joiner.userId()));

    Roster with = roster.plus(joiner);
    Roster without = with.minus(joiner.userId());

    assertThat(with.version()).isEqualTo(roster.version() + 1);
    assertThat(without.version()).isEqualTo(roster.version() + 2);
    assertThat(without.participants()).isEqualTo(roster.participants());
  }

  @Property
  void who_joins_comes_last(@ForAll Roster roster, @ForAll Participant joiner) {
    Assume.that(!roster.has(joiner.userId()));

    assertThat(roster.plus(joiner).userIds()).last().isEqualTo(joiner.userId());
  }

  @Property
  void a_room_has_ended_when_everybody_has_left(@ForAll Roster roster) {
    Roster left = roster;
    for (UserId user : roster.userIds()) {
      assertThat(left.ended()).isFalse();
      left = left.minus(user);
    }

    assertThat(left.ended()).isTrue();
  }

  @Property
  void nobody_takes_part_twice(@ForAll Roster roster, @ForAll Participant twin) {
    assertThatThrownBy(() -> Roster.of(roster.roomId(), 1, List.of(twin, twin)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
