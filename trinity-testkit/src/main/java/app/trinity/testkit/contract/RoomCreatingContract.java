package app.trinity.testkit.contract;

import static app.trinity.room.spi.RoomStore.Creation.CREATED;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.Roster;
import app.trinity.room.spi.RoomStore.Creation;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.SampleRoom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What {@link RoomStoreContract} asks of creating rooms. */
abstract class RoomCreatingContract extends StoreContract {
  final Creation create(RoomFacts room) {
    return stores.rooms().create(room, PlayedRoom.named(room.hostId()));
  }

  final SampleRoom withCodeOf(PlayedRoom other) {
    return aRoom().withCode(other.facts().code().value());
  }

  @Nested
  class Creating {
    @Test
    @Rule("ROOM-6")
    void a_room_is_found_by_its_id_and_by_its_code_at_once() {
      RoomFacts room = aRoom().build();

      assertThat(create(room)).isEqualTo(CREATED);

      assertThat(stores.rooms().find(room.id())).contains(room);
      assertThat(stores.rooms().findByCode(room.code())).contains(room);
    }

    @Test
    @Rule("ROOM-5")
    void the_host_takes_part_from_the_start() {
      PlayedRoom room = open(aRoom());

      assertThat(room.roster()).isEqualTo(Roster.first(room.id(), PlayedRoom.named(room.host())));
      assertThat(stores.rosters().takesPart(room.id(), room.host())).isTrue();
      assertThat(room.board().roster()).isEqualTo(room.roster());
      eventually(
          () -> assertThat(stores.rosters().roomsOf(room.host())).containsExactly(room.id()));
    }

    @Test
    @Rule("ROOM-9")
    void all_that_is_fixed_about_a_room_is_kept_to_the_letter() {
      Movie bare =
          Movie.builder().id(MovieId.of(Integer.MAX_VALUE)).title("Amélie 天").overview("").build();
      Movie rich =
          Movie.builder()
              .from(SampleData.title(1))
              .overview("\"Quotes\", a \\ and\na new line, 🎬")
              .voteAverage(7.123)
              .addGenreIds(10751)
              .build();
      RoomFacts room =
          RoomFacts.builder()
              .from(aRoom().withRule(MatchRule.atLeast(90)).build())
              .candidates(List.of(rich, bare))
              .degraded(true)
              .build();

      create(room);

      assertThat(stores.rooms().find(room.id())).contains(room);
    }

    @Test
    @Rule("MATCH-1")
    void a_rule_of_any_kind_is_kept_a_custom_one_by_its_name() {
      for (MatchRule rule :
          List.of(
              MatchRule.unanimous(),
              MatchRule.allButOne(),
              MatchRule.majority(),
              MatchRule.atLeast(1),
              MatchRule.custom("seventy-percent"),
              MatchRule.custom("Seventy_Percent.v2"))) {
        PlayedRoom room = open(aRoom().withRule(rule));

        assertThat(stores.rooms().find(room.id()).orElseThrow().matchRule()).isEqualTo(rule);
      }
    }

    @Test
    @Rule("ROOM-9")
    void the_deck_stays_in_the_order_in_which_it_was_dealt() {
      List<Movie> dealt =
          SampleData.titles(50).stream().collect(Collectors.toCollection(ArrayList::new));
      Collections.reverse(dealt);
      PlayedRoom room = open(aRoom().withDeck(dealt));

      assertThat(stores.rooms().find(room.id()).orElseThrow().candidates())
          .containsExactlyElementsOf(dealt);
    }

    @Test
    @Rule("ROOM-9")
    void what_is_found_never_changes() {
      PlayedRoom room = open(aRoom());
      UserId guest = user("guest");
      room.join(guest);
      room.agreeOn(room.title(0));
      room.leave(room.host());

      assertThat(stores.rooms().find(room.id())).contains(room.facts());
      assertThat(stores.rooms().findByCode(room.facts().code())).contains(room.facts());
    }

    @RepeatedTest(5)
    @Rule({"ROOM-5", "ROOM-6"})
    void whoever_finds_a_room_that_is_being_made_finds_all_of_it() {
      RoomFacts room = aRoom().build();

      List<Boolean> done =
          AtOnce.run(
              2,
              number -> {
                if (number == 0) {
                  assertThat(create(room)).isEqualTo(CREATED);
                } else {
                  for (int look = 0; look < 10; look++) {
                    assertAllOrNothing(room);
                  }
                  AtOnce.awaitOthers();
                  assertAllOrNothing(room);
                }
                return true;
              });

      assertThat(done).containsExactly(true, true);
    }

    private void assertAllOrNothing(RoomFacts room) {
      if (stores.rooms().findByCode(room.code()).isPresent()) {
        assertThat(stores.rooms().find(room.id())).contains(room);
      }
      if (stores.rooms().find(room.id()).isPresent()) {
        assertThat(stores.rosters().find(room.id())).isPresent();
        assertThat(stores.rosters().takesPart(room.id(), room.hostId())).isTrue();
        assertThat(stores.rooms().findByCode(room.code())).contains(room);
      }
    }

    @Test
    @Rule("ROOM-3")
    void an_unknown_room_is_not_found() {
      RoomFacts never = aRoom().build();

      assertThat(stores.rooms().find(never.id())).isEmpty();
      assertThat(stores.rooms().findByCode(never.code())).isEmpty();
    }
  }

  @Nested
  @Rule("ROOM-6")
  class CreatingAgain {
    @Test
    void the_same_room_is_answered_created_and_changes_nothing() {
      PlayedRoom room = open(aRoom());
      UserId guest = user("guest");
      room.join(guest);
      room.yes(guest, room.title(0));
      Roster before = room.roster();

      assertThat(create(room.facts())).isEqualTo(CREATED);

      assertThat(room.roster()).isEqualTo(before);
      assertThat(room.reading(room.title(0)).tally().yeses()).containsExactly(guest);
    }

    @Test
    void the_same_id_under_another_code_changes_nothing_and_holds_no_second_code() {
      PlayedRoom room = open(aRoom());
      RoomCode other = aRoom().build().code();

      assertThat(create(RoomFacts.builder().from(room.facts()).code(other).build()))
          .isEqualTo(CREATED);

      assertThat(stores.rooms().find(room.id())).contains(room.facts());
      assertThat(stores.rooms().findByCode(room.facts().code())).contains(room.facts());
      assertThat(stores.rooms().findByCode(other)).isEmpty();
      assertThat(create(aRoom().withCode(other.value()).build())).isEqualTo(CREATED);
    }

    @Test
    @Rule("ROOM-7")
    void a_room_that_everybody_left_stays_ended() {
      PlayedRoom room = open(aRoom());
      room.leave(room.host());

      assertThat(create(room.facts())).isEqualTo(CREATED);

      assertThat(room.roster().ended()).isTrue();
    }

    @Test
    @Rule("ROOM-2")
    void a_room_whose_code_has_passed_on_does_not_take_it_back() {
      PlayedRoom first = open(aRoom());
      first.leave(first.host());
      PlayedRoom second = open(withCodeOf(first));

      assertThat(create(first.facts())).isEqualTo(CREATED);

      assertThat(stores.rooms().findByCode(first.facts().code())).contains(second.facts());
    }

    @Test
    void the_same_room_many_times_at_once_is_made_once() {
      RoomFacts room = aRoom().build();

      assertThat(AtOnce.run(12, number -> create(room))).containsOnly(CREATED);

      assertThat(stores.rooms().findByCode(room.code())).contains(room);
      assertThat(stores.rosters().find(room.id()))
          .contains(Roster.first(room.id(), PlayedRoom.named(room.hostId())));
    }
  }
}
