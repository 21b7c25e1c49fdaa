package app.trinity.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link RoomStoreContract} asks of the identifiers that rooms are stored under. */
abstract class RoomKeysContract extends RoomCreatingContract {
  @Nested
  @Rule("ROOM-6")
  class Keys {
    @Test
    void ids_that_look_alike_name_different_rooms() {
      List<PlayedRoom> rooms =
          lookalikes("room").stream()
              .map(id -> open(aRoom().withId(id)))
              .collect(Collectors.toList());

      assertThat(rooms)
          .allSatisfy(
              room -> {
                assertThat(stores.rooms().find(room.id())).contains(room.facts());
                assertThat(stores.rooms().findByCode(room.facts().code())).contains(room.facts());
                assertThat(room.roster().userIds()).containsExactly(room.host());
              });
    }

    @Test
    void an_id_that_looks_like_a_rooms_is_not_that_room() {
      List<String> ids = lookalikes("room");
      PlayedRoom room = open(aRoom().withId(ids.get(0)));

      assertThat(ids.subList(1, ids.size()))
          .allSatisfy(
              id -> assertThat(stores.rooms().find(aRoom().withId(id).build().id())).isEmpty());
      assertThat(stores.rooms().find(room.id())).contains(room.facts());
    }
  }
}
