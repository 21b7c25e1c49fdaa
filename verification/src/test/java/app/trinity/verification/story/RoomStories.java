package app.trinity.verification.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.FixedRandom;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Opening a room, looking at it, and its end. */
public abstract class RoomStories extends Story {
  @Nested
  class Opening {
    @Test
    @Rule("ROOM-1")
    void a_room_has_a_code_that_lets_friends_in_however_they_type_it() {
      Room room = roomOf(ada);
      String code = room.code().value();
      String typed =
          " " + code.substring(0, 3).toLowerCase(Locale.ROOT) + "-" + code.substring(3) + "\u00a0";

      assertThat(code).matches("[A-HJ-NP-Z2-9]{6}");
      assertThat(trinity.rooms().join(ben, RoomCode.of(typed)).id()).isEqualTo(room.id());
    }

    @Test
    @Rule("ROOM-2")
    void a_code_that_a_living_room_holds_is_drawn_again() {
      FixedRandom random = FixedRandom.beginningWith(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 3);
      engine(TrinitySettings.defaults(), random);
      Room first = trinity.rooms().create(ada, request(MatchRule.unanimous()));
      Room second = trinity.rooms().create(ben, request(MatchRule.unanimous()));

      assertThat(second.code()).isNotEqualTo(first.code());
      assertThat(trinity.rooms().findByCode(first.code()).orElseThrow().id()).isEqualTo(first.id());
      assertThat(trinity.rooms().findByCode(second.code()).orElseThrow().id())
          .isEqualTo(second.id());
    }

    @Test
    @Rule("ROOM-2")
    void a_code_is_free_again_once_its_room_has_run_out_of_time() {
      Room old = twins(FixedRandom.beginningWith(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5));
      clock.turnTo(old.endsAt());
      Room next = trinity.rooms().create(ben, request(MatchRule.unanimous()));

      assertThat(next.code()).isEqualTo(old.code());
      assertThat(trinity.rooms().findByCode(old.code()).orElseThrow().id()).isEqualTo(next.id());
    }

    @Test
    @Rule({"ROOM-2", "ROOM-7"})
    void a_code_is_free_again_once_everybody_has_left_its_room() {
      Room old = twins(FixedRandom.beginningWith(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4));
      trinity.rooms().leave(ada, old.id());
      Room next = trinity.rooms().create(ben, request(MatchRule.unanimous()));

      assertThat(next.code()).isEqualTo(old.code());
      assertThat(trinity.rooms().join(cleo, old.code()).id()).isEqualTo(next.id());
    }

    private Room twins(FixedRandom random) {
      engine(TrinitySettings.defaults(), random);
      return trinity.rooms().create(ada, request(MatchRule.unanimous()));
    }

    @Test
    @Rule("ROOM-3")
    void a_room_lives_24_hours_and_ends_on_a_whole_second() {
      clock.turnTo(EVENING.plusMillis(1));

      assertThat(roomOf(ada).endsAt()).isEqualTo(EVENING.plus(Duration.ofHours(24)).plusSeconds(1));
    }

    @Test
    @Rule("ROOM-3")
    void how_long_a_room_lives_can_be_configured() {
      engine(TrinitySettings.builder().roomLifetime(Duration.ofMinutes(90)).build());

      assertThat(roomOf(ada).endsAt()).isEqualTo(EVENING.plus(Duration.ofMinutes(90)));
    }

    @Test
    @Rule({"ROOM-4", "ERRORS"})
    void three_genres_or_a_genre_of_series_make_no_room() {
      refused(RefusalCode.INVALID_INPUT, () -> Genres.of(28, 12, 16));
      refused(RefusalCode.INVALID_INPUT, () -> RoomRequest.of(MediaType.MOVIE, Genres.of(10759)));
      assertThat(stores.rosters().roomsOf(ada)).isEmpty();
    }

    @Test
    @Rule("ROOM-5")
    void the_host_takes_part_from_the_start() {
      Room room = trinity.rooms().create(ada, request(MatchRule.unanimous()));

      assertThat(room.hostId()).isEqualTo(ada);
      assertThat(room.participants()).extracting(Participant::userId).containsExactly(ada);
      assertThat(stores.rosters().takesPart(room.id(), ada)).isTrue();
      assertThat(stores.votes().votesOf(room.id(), ada)).isEmpty();
    }

    @Test
    @Rule("ROOM-9")
    void a_deck_stays_as_it_was_dealt() {
      Room room = roomOf(ada);
      deck = SampleData.titles(5);

      assertThat(trinity.rooms().join(ben, room.code()).candidates())
          .isEqualTo(SampleData.titles(3))
          .isEqualTo(room.candidates());
    }

    @Test
    @Rule({"ROOM-9", "DISCOVERY-8", "ERRORS"})
    void without_titles_there_is_no_room_and_nothing_is_stored() {
      deck = List.of();

      refused(
          RefusalCode.CATALOG_UNAVAILABLE,
          () -> trinity.rooms().create(ada, request(MatchRule.unanimous())));
      assertThat(calls.names()).containsExactly("SeenStore.of", "MatchStore.matchesOf");
      assertThat(stores.rosters().roomsOf(ada)).isEmpty();
    }
  }

  @Nested
  class Looking {
    @Test
    @Rule("ROOM-8")
    void my_rooms_are_those_i_can_still_play_in_newest_first() {
      Room first = roomOf(ada);
      clock.turn(Duration.ofMinutes(1));
      Room second = roomOf(ben, ada);
      clock.turn(Duration.ofMinutes(1));
      Room third = roomOf(cleo, ada);
      trinity.rooms().join(ada, third.code());
      Room left = roomOf(ben, ada);
      trinity.rooms().leave(ada, left.id());
      Room matched = roomOf(ben, ada);
      yes(ada, matched, alien);
      yes(ben, matched, alien);
      roomOf(ben);

      assertThat(trinity.rooms().mine(ada))
          .extracting(Room::id)
          .containsExactly(third.id(), second.id(), first.id());
      clock.turnTo(second.endsAt());
      assertThat(trinity.rooms().mine(ada)).extracting(Room::id).containsExactly(third.id());
    }

    @Test
    @Rule({"ROOM-8", "ERRORS"})
    void a_room_shows_itself_to_those_who_take_part() {
      Room room = roomOf(ada, ben);

      assertThat(trinity.rooms().find(ben, room.id())).contains(room);
      assertThat(trinity.rooms().find(ben, RoomId.of("nowhere"))).isEmpty();
      refused(RefusalCode.NOT_A_PARTICIPANT, () -> trinity.rooms().find(cleo, room.id()));
    }
  }

  @Nested
  class Ending {
    @Test
    @Rule({"ROOM-3", "ERRORS"})
    void past_its_end_every_operation_says_so() {
      Room room = roomOf(ada, ben);
      clock.turnTo(room.endsAt().minusNanos(1));
      assertThat(trinity.rooms().find(ada, room.id())).isPresent();

      clock.turnTo(room.endsAt());
      hasEnded(room);

      clock.turn(Duration.ofHours(24).minusNanos(1));
      hasEnded(room);
    }
  }
}
