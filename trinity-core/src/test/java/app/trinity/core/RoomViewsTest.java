package app.trinity.core;

import static app.trinity.RefusalCode.INVALID_INPUT;
import static app.trinity.RefusalCode.NOT_A_PARTICIPANT;
import static app.trinity.RefusalCode.ROOM_EXPIRED;
import static app.trinity.RefusalCode.ROOM_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.trinity.discovery.Movie;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.Standing;
import app.trinity.testkit.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Looking at rooms, at the next titles and at the standings. */
class RoomViewsTest extends GameNight {
  @Test
  @Rule("ROOM-8")
  void my_rooms_are_the_living_ones_without_a_match_newest_first() {
    Room over = roomOf(ben, ada);
    clock.turn(Duration.ofHours(1));
    Room older = roomOf(ada);
    clock.turn(Duration.ofHours(1));
    Room newer = roomOf(ben, ada);
    Room matched = roomOf(ada, ben);
    yes(ada, matched, alien);
    yes(ben, matched, alien);
    Room left = roomOf(ben, ada);
    trinity.rooms().leave(ada, left.id());
    roomOf(cleo);
    clock.turnTo(over.endsAt());

    assertThat(trinity.rooms().mine(ada)).containsExactly(newer, older);
  }

  @Test
  @Rule("ERRORS")
  void a_room_is_shown_to_whoever_takes_part() {
    Room room = roomOf(ada, ben);

    assertThat(trinity.rooms().find(ben, room.id())).contains(room);
    refused(NOT_A_PARTICIPANT, () -> trinity.rooms().find(dan, room.id()));
    assertThat(trinity.rooms().find(ada, RoomId.of("nowhere"))).isEmpty();
    assertThat(trinity.rooms().findByCode(room.code())).contains(room);
    assertThat(trinity.rooms().findByCode(RoomCode.of("AAAAAA"))).isEmpty();
  }

  @Test
  @Rule({"ROOM-3", "ROOM-7", "ERRORS"})
  void a_room_that_has_ended_says_so() {
    Room room = roomOf(ada, ben);
    Room left = roomOf(cleo);
    trinity.rooms().leave(cleo, left.id());
    refused(ROOM_EXPIRED, () -> trinity.rooms().find(cleo, left.id()));
    refused(ROOM_EXPIRED, () -> trinity.rooms().findByCode(left.code()));
    refused(ROOM_EXPIRED, () -> trinity.rooms().nextCards(cleo, left.id(), 1));
    refused(ROOM_EXPIRED, () -> trinity.rooms().standings(cleo, left.id()));

    clock.turnTo(room.endsAt());
    refused(ROOM_EXPIRED, () -> trinity.rooms().find(ada, room.id()));
    refused(ROOM_EXPIRED, () -> trinity.rooms().findByCode(room.code()));
    refused(ROOM_EXPIRED, () -> trinity.rooms().nextCards(ada, room.id(), 1));
    refused(ROOM_EXPIRED, () -> trinity.rooms().standings(ada, room.id()));
  }

  @Test
  @Rule({"DECK-1", "DECK-2"})
  void the_next_titles_are_those_i_have_not_voted_on_liked_ones_first() {
    Room room = roomOf(ada, ben);
    yes(ben, room, casablanca);
    no(ada, room, alien);

    assertThat(trinity.rooms().nextCards(ada, room.id(), 50))
        .extracting(Movie::id)
        .containsExactly(casablanca, brazil);
    assertThat(trinity.rooms().nextCards(ada, room.id(), 1))
        .extracting(Movie::id)
        .containsExactly(casablanca);
  }

  @Test
  @Rule("MATCH-9")
  void the_standings_rank_every_title_by_what_is_said() {
    Room room = roomOf(ada, ben, cleo);
    yes(ada, room, casablanca);
    yes(ben, room, casablanca);
    no(ada, room, alien);

    assertThat(trinity.rooms().standings(cleo, room.id()))
        .extracting(
            standing -> standing.movie().id(),
            Standing::yesVotes,
            Standing::noVotes,
            Standing::participants,
            Standing::matched)
        .containsExactly(
            tuple(casablanca, 2, 0, 3, false),
            tuple(brazil, 0, 0, 3, false),
            tuple(alien, 0, 1, 3, false));
  }

  @Test
  @Rule("ERRORS")
  void strangers_and_odd_limits_are_refused() {
    Room room = roomOf(ada, ben);

    refused(NOT_A_PARTICIPANT, () -> trinity.rooms().nextCards(dan, room.id(), 1));
    refused(NOT_A_PARTICIPANT, () -> trinity.rooms().standings(dan, room.id()));
    refused(INVALID_INPUT, () -> trinity.rooms().nextCards(ada, room.id(), 0));
    refused(INVALID_INPUT, () -> trinity.rooms().nextCards(ada, room.id(), 51));
    refused(ROOM_NOT_FOUND, () -> trinity.rooms().nextCards(ada, RoomId.of("nowhere"), 1));
    refused(ROOM_NOT_FOUND, () -> trinity.rooms().standings(ada, RoomId.of("nowhere")));
  }
}
