package app.trinity.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.DisplayName;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.testkit.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Rule("ROOM-12")
class RenamingTest extends GameNight {
  private final DisplayName shown = DisplayName.of("Ada Lovelace ✨");

  @Test
  void a_name_is_shown_in_every_living_room_and_in_those_to_come() {
    Room one = roomOf(ada, ben);
    Room other = roomOf(ben, ada);

    assertThat(trinity.rooms().showAs(ada, shown).displayName()).isEqualTo(shown);

    assertThat(nameOfAda(one)).isEqualTo(shown);
    assertThat(nameOfAda(other)).isEqualTo(shown);
    assertThat(nameOfAda(roomOf(ada))).isEqualTo(shown);
    assertThat(stores.profiles().find(ada).orElseThrow().displayName()).contains(shown);
  }

  @Test
  void the_same_name_again_changes_no_roster() {
    Room room = roomOf(ada, ben);
    trinity.rooms().showAs(ada, shown);
    long version = version(room);

    trinity.rooms().showAs(ada, shown);

    assertThat(version(room)).isEqualTo(version);
  }

  @Test
  void a_room_that_has_ended_stays_as_it_was() {
    Room room = roomOf(ada, ben);
    long version = version(room);
    clock.turn(Duration.ofHours(24));

    trinity.rooms().showAs(ada, shown);

    assertThat(version(room)).isEqualTo(version);
  }

  private DisplayName nameOfAda(Room room) {
    return stores.rosters().find(room.id()).orElseThrow().participants().stream()
        .filter(one -> one.userId().equals(ada))
        .map(Participant::displayName)
        .findFirst()
        .orElseThrow();
  }

  private long version(Room room) {
    return stores.rosters().find(room.id()).orElseThrow().version();
  }
}
