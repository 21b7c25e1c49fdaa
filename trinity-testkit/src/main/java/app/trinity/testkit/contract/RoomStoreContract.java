package app.trinity.testkit.contract;

import static app.trinity.room.spi.RoomStore.Creation.CODE_TAKEN;
import static app.trinity.room.spi.RoomStore.Creation.CREATED;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RoomStore.Creation;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of {@link app.trinity.room.spi.RoomStore}. */
public abstract class RoomStoreContract extends RoomKeysContract {
  @Nested
  @Rule("ROOM-2")
  class Codes {
    @Test
    void the_code_of_a_living_room_is_taken_and_nothing_is_stored() {
      PlayedRoom living = open(aRoom());
      RoomFacts late = withCodeOf(living).build();

      assertThat(create(late)).isEqualTo(CODE_TAKEN);
      assertThat(create(late)).isEqualTo(CODE_TAKEN);

      assertThat(stores.rooms().find(late.id())).isEmpty();
      assertThat(stores.rosters().find(late.id())).isEmpty();
      assertThat(stores.rosters().takesPart(late.id(), late.hostId())).isFalse();
      assertThat(stores.votes().readBoard(late.id())).isEmpty();
      assertThat(stores.rosters().roomsOf(late.hostId())).isEmpty();
      assertThat(stores.rooms().findByCode(late.code())).contains(living.facts());
    }

    @Test
    void who_was_refused_a_code_takes_another_under_the_same_id() {
      PlayedRoom living = open(aRoom());
      RoomFacts refused = withCodeOf(living).build();
      create(refused);
      RoomFacts again = RoomFacts.builder().from(refused).code(aRoom().build().code()).build();

      assertThat(create(again)).isEqualTo(CREATED);

      assertThat(stores.rooms().findByCode(again.code())).contains(again);
    }

    @Test
    void a_code_is_taken_to_the_last_second_and_free_at_the_rooms_end() {
      PlayedRoom room = open(aRoom().lasting(Duration.ofHours(1)));
      Instant end = room.facts().endsAt();

      clock.turnTo(end.minusNanos(1));
      assertThat(create(withCodeOf(room).build())).isEqualTo(CODE_TAKEN);
      clock.turnTo(end);
      RoomFacts next = withCodeOf(room).build();
      assertThat(create(next)).isEqualTo(CREATED);

      assertThat(stores.rooms().findByCode(next.code())).contains(next);
    }

    @Test
    void the_new_rooms_own_time_is_the_present_that_ends_are_compared_with() {
      PlayedRoom room = open(aRoom().lasting(Duration.ofHours(1)));
      RoomFacts later = withCodeOf(room).madeAt(room.facts().endsAt()).build();

      assertThat(create(later)).isEqualTo(CREATED);
    }

    @Test
    @Rule("ROOM-7")
    void a_code_is_free_as_soon_as_the_last_participant_has_left() {
      PlayedRoom room = open(aRoom(), user("guest"));
      List<UserId> all = List.copyOf(room.roster().userIds());

      room.leave(all.get(0));
      assertThat(create(withCodeOf(room).build())).isEqualTo(CODE_TAKEN);
      room.leave(all.get(1));
      RoomFacts next = withCodeOf(room).build();
      assertThat(create(next)).isEqualTo(CREATED);

      assertThat(stores.rooms().findByCode(next.code())).contains(next);
      assertThat(stores.rooms().find(room.id())).contains(room.facts());
      assertThat(room.roster().ended()).isTrue();
    }

    @Test
    void an_ended_room_gives_back_no_code_that_has_passed_on() {
      PlayedRoom first = open(aRoom().lasting(Duration.ofHours(1)));
      clock.turn(Duration.ofHours(1));
      PlayedRoom second = open(withCodeOf(first));

      first.leave(first.host());

      assertThat(create(withCodeOf(first).build())).isEqualTo(CODE_TAKEN);
      assertThat(stores.rooms().findByCode(first.facts().code())).contains(second.facts());
    }

    @Test
    void of_many_who_want_one_code_at_once_one_gets_it() {
      String code = aRoom().build().code().value();
      List<RoomFacts> rooms = rooms(12, code);

      List<Creation> created = AtOnce.run(rooms.size(), number -> create(rooms.get(number)));

      assertOneHolds(code, rooms, created);
    }

    @Test
    void of_many_who_want_the_code_of_an_ended_room_at_once_one_gets_it() {
      PlayedRoom ended = open(aRoom());
      ended.leave(ended.host());
      String code = ended.facts().code().value();
      List<RoomFacts> rooms = rooms(12, code);

      List<Creation> created = AtOnce.run(rooms.size(), number -> create(rooms.get(number)));

      assertOneHolds(code, rooms, created);
    }

    private List<RoomFacts> rooms(int n, String code) {
      return IntStream.range(0, n)
          .mapToObj(number -> aRoom().withCode(code).build())
          .collect(Collectors.toList());
    }

    private void assertOneHolds(String code, List<RoomFacts> rooms, List<Creation> created) {
      assertThat(created).containsOnlyOnce(CREATED);
      RoomFacts winner = rooms.get(created.indexOf(CREATED));
      assertThat(stores.rooms().findByCode(RoomCode.of(code))).contains(winner);
      for (RoomFacts room : rooms) {
        assertThat(stores.rooms().find(room.id()).isPresent()).isEqualTo(room.equals(winner));
      }
    }
  }

  @Nested
  @Rule("ROOM-3")
  class AfterTheEnd {
    @Test
    void a_room_is_remembered_for_a_day() {
      PlayedRoom room = open(aRoom().lasting(Duration.ofHours(1)));
      RoomId id = room.id();

      clock.turnTo(room.facts().endsAt().plus(Duration.ofHours(24)).minusNanos(1));

      assertThat(stores.rooms().find(id)).contains(room.facts());
      assertThat(stores.rosters().find(id)).isPresent();
    }

    @Test
    void a_code_leads_to_the_last_room_that_held_it() {
      PlayedRoom byTime = open(aRoom().lasting(Duration.ofHours(1)));
      PlayedRoom byLeaving = open(aRoom().lasting(Duration.ofHours(1)));
      byLeaving.leave(byLeaving.host());

      clock.turn(Duration.ofHours(24).minusNanos(1));
      assertThat(stores.rooms().findByCode(byLeaving.facts().code())).contains(byLeaving.facts());
      clock.turnTo(byTime.facts().endsAt().plus(Duration.ofHours(24)).minusNanos(1));
      assertThat(stores.rooms().findByCode(byTime.facts().code())).contains(byTime.facts());
    }
  }

  @Test
  @Rule("ERRORS")
  void each_store_is_the_same_object_at_every_call() {
    assertThat(stores.rooms()).isSameAs(stores.rooms());
    assertThat(stores.rosters()).isSameAs(stores.rosters());
    assertThat(stores.votes()).isSameAs(stores.votes());
    assertThat(stores.matches()).isSameAs(stores.matches());
    assertThat(stores.usernames()).isSameAs(stores.usernames());
    assertThat(stores.profiles()).isSameAs(stores.profiles());
    assertThat(stores.matchFeed()).isSameAs(stores.matchFeed());
  }
}
