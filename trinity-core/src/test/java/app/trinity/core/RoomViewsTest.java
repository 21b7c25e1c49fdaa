package app.trinity.core;

import static app.trinity.RefusalCode.INVALID_INPUT;
import static app.trinity.RefusalCode.NOT_A_PARTICIPANT;
import static app.trinity.RefusalCode.ROOM_EXPIRED;
import static app.trinity.RefusalCode.ROOM_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.Standing;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import java.time.Duration;
import java.util.List;
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
  void once_everybody_is_through_the_standings_rank_every_title_with_counts() {
    Room room = roomOf(ada, ben, cleo);
    for (UserId user : List.of(ada, ben, cleo)) {
      vote(user, room, casablanca, !user.equals(cleo));
      vote(user, room, brazil, user.equals(ada));
      vote(user, room, alien, false);
    }

    assertThat(trinity.rooms().standings(cleo, room.id()))
        .containsExactly(
            Standing.of(movie(casablanca), 2, 1, 3, false),
            Standing.of(movie(brazil), 1, 2, 3, false),
            Standing.of(movie(alien), 0, 3, 3, false));
  }

  @Test
  @Rule("MATCH-9a")
  void until_then_the_counts_are_hidden_of_titles_one_has_not_voted_on() {
    Room room = roomOf(ada, ben);
    yes(ada, room, casablanca);
    no(ada, room, alien);
    no(ben, room, alien);

    assertThat(trinity.rooms().standings(ben, room.id()))
        .containsExactly(
            Standing.of(movie(alien), 0, 2, 2, false),
            Standing.untold(movie(brazil), 2),
            Standing.untold(movie(casablanca), 2));

    yes(ben, room, casablanca);
    assertThat(trinity.rooms().standings(ben, room.id()).get(0))
        .isEqualTo(Standing.of(movie(casablanca), 2, 0, 2, true));
  }

  private Movie movie(MovieId title) {
    return deck.get(title.value() - 1);
  }

  private void vote(UserId user, Room room, MovieId title, boolean yes) {
    trinity.voting().vote(user, room.id(), title, Choice.of(yes));
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
