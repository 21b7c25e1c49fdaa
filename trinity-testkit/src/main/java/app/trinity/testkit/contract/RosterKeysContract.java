package app.trinity.testkit.contract;

import static app.trinity.room.spi.Joining.Outcome.JOINED;
import static app.trinity.room.spi.Leaving.Outcome.LEFT;
import static app.trinity.room.spi.Leaving.Outcome.NEVER_IN;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.testkit.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link RosterStoreContract} asks of the identifiers that participants are stored under. */
abstract class RosterKeysContract extends RosterChangingContract {
  @Nested
  @Rule("ROOM-6")
  class Keys {
    private final List<UserId> people =
        lookalikes("user").stream().map(UserId::of).collect(Collectors.toList());

    @Test
    void people_whose_ids_look_alike_join_one_by_one() {
      PlayedRoom room = open(aRoom());
      List<UserId> in = new ArrayList<>(List.of(room.host()));

      for (UserId person : people) {
        assertThat(stores.rosters().takesPart(room.id(), person)).isFalse();
        assertThat(room.join(person).outcome()).isEqualTo(JOINED);
        in.add(person);
        assertThat(room.roster().userIds()).containsExactlyElementsOf(in);
      }

      for (UserId person : people) {
        assertThat(stores.rosters().takesPart(room.id(), person)).isTrue();
        eventually(() -> assertThat(stores.rosters().roomsOf(person)).containsExactly(room.id()));
      }
    }

    @Test
    void people_whose_ids_look_alike_leave_one_by_one() {
      PlayedRoom room = open(aRoom(), people.subList(1, people.size()).toArray(UserId[]::new));
      assertThat(room.leave(people.get(0)).outcome()).isEqualTo(NEVER_IN);
      List<UserId> in = new ArrayList<>(room.roster().userIds());

      for (UserId person : people.subList(1, people.size())) {
        assertThat(room.leave(person).outcome()).isEqualTo(LEFT);
        in.remove(person);
        assertThat(room.roster().userIds()).containsExactlyElementsOf(in);
        assertThat(stores.rosters().takesPart(room.id(), person)).isFalse();
      }
    }

    @Test
    void rooms_whose_ids_look_alike_have_rosters_of_their_own() {
      List<PlayedRoom> rooms =
          lookalikes("room").stream()
              .map(id -> open(aRoom().withId(id)))
              .collect(Collectors.toList());
      UserId guest = people.get(0);

      rooms.get(0).join(guest);

      assertThat(rooms.get(0).roster().has(guest)).isTrue();
      assertThat(rooms.subList(1, rooms.size()))
          .allSatisfy(room -> assertThat(room.roster().userIds()).containsExactly(room.host()));
      eventually(
          () -> assertThat(stores.rosters().roomsOf(guest)).containsExactly(rooms.get(0).id()));
    }
  }
}
