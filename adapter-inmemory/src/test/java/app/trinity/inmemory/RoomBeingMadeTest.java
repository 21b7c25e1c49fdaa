package app.trinity.inmemory;

import static app.trinity.inmemory.Samples.ADA;
import static app.trinity.inmemory.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RoomStore.Creation;
import app.trinity.testkit.Rule;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("ROOM-2")
class RoomBeingMadeTest {
  private final RoomFacts room = Samples.room(7, NOON);
  private final List<Boolean> found = new ArrayList<>();

  /** Somebody looks for the room while it is being stored, when its code leads nowhere yet. */
  private final Memberships memberships =
      new Memberships() {
        @Override
        void add(UserId user, RoomId id) {
          super.add(user, id);
          found.add(cells.find(id).isPresent());
          found.add(cells.findByCode(room.code()).isPresent());
        }
      };

  private final RoomCells cells =
      new RoomCells(InstantSource.fixed(NOON), memberships, change -> {});

  @Test
  void is_found_by_nobody_until_all_of_it_is() {
    assertThat(cells.create(room, ADA)).isEqualTo(Creation.CREATED);

    assertThat(found).containsExactly(false, false);
    assertThat(cells.find(room.id())).isPresent().isEqualTo(cells.findByCode(room.code()));
  }

  @Test
  void is_found_by_whoever_makes_it_again() {
    assertThat(cells.create(room, ADA)).isEqualTo(Creation.CREATED);

    assertThat(cells.create(room, ADA)).isEqualTo(Creation.CREATED);
    assertThat(cells.find(room.id())).isPresent();
  }
}
