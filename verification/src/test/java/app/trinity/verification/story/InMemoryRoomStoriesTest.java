package app.trinity.verification.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.room.Room;
import app.trinity.testkit.Rule;
import app.trinity.verification.InMemory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryRoomStoriesTest extends RoomStories implements InMemory {
  @Test
  @Rule({"ROOM-3", "ERRORS"})
  void a_day_after_its_end_a_room_is_forgotten() {
    Room room = roomOf(ada, ben);
    clock.turnTo(room.endsAt().plus(Duration.ofHours(24)));

    requestsFor(room).forEach(request -> refused(RefusalCode.ROOM_NOT_FOUND, request));
    assertThat(trinity.rooms().find(ada, room.id())).isEmpty();
    assertThat(trinity.rooms().findByCode(room.code())).isEmpty();
    assertThat(trinity.rooms().mine(ada)).isEmpty();
  }
}
