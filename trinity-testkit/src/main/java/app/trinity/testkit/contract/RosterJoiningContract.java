package app.trinity.testkit.contract;

import static app.trinity.room.spi.Joining.Outcome.ALREADY_IN;
import static app.trinity.room.spi.Joining.Outcome.FULL;
import static app.trinity.room.spi.Joining.Outcome.JOINED;
import static app.trinity.room.spi.Leaving.Outcome.LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Joining;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link RosterStoreContract} asks of joining. */
abstract class RosterJoiningContract extends StoreContract {
  final Joining join(PlayedRoom room, UserId user, int capacity) {
    return stores.rosters().join(room.id(), PlayedRoom.named(user), capacity, clock.instant());
  }

  final List<UserId> users(int n) {
    return IntStream.range(0, n).mapToObj(number -> user("guest")).collect(Collectors.toList());
  }

  @Nested
  @Rule("ROOM-6")
  class Joins {
    @Test
    void whoever_joins_takes_part_and_comes_after_those_before_them() {
      PlayedRoom room = open(aRoom());
      List<UserId> guests = users(5);

      for (UserId guest : guests) {
        Roster before = room.roster();
        assertThat(room.join(guest))
            .isEqualTo(Joining.of(JOINED, before.plus(PlayedRoom.named(guest))));
      }

      List<UserId> all = new ArrayList<>(List.of(room.host()));
      all.addAll(guests);
      assertThat(room.roster().userIds()).containsExactlyElementsOf(all);
      assertThat(room.roster().version()).isEqualTo(6);
    }

    @Test
    void every_later_reading_counts_the_joiner() {
      PlayedRoom room = open(aRoom());
      UserId guest = user("guest");

      Roster after = room.join(guest).roster().orElseThrow();

      assertThat(stores.rosters().find(room.id())).contains(after);
      assertThat(stores.rosters().takesPart(room.id(), guest)).isTrue();
      assertThat(room.reading(room.title(0)).roster()).isEqualTo(after);
      assertThat(room.board().roster()).isEqualTo(after);
    }

    @Test
    void that_somebody_does_not_take_part_is_never_remembered() {
      PlayedRoom room = open(aRoom());
      UserId guest = user("guest");
      assertThat(stores.rosters().takesPart(room.id(), guest)).isFalse();

      room.join(guest);
      assertThat(stores.rosters().takesPart(room.id(), guest)).isTrue();
      room.leave(guest);
      assertThat(stores.rosters().takesPart(room.id(), guest)).isFalse();
      room.join(guest);
      assertThat(stores.rosters().takesPart(room.id(), guest)).isTrue();
    }

    @Test
    void joining_again_changes_nothing_the_version_and_the_name_included() {
      PlayedRoom room = open(aRoom());
      UserId guest = user("guest");
      Roster joined = room.join(guest).roster().orElseThrow();
      Participant renamed = Participant.of(guest, Username.of("another.name"));

      assertThat(room.join(guest)).isEqualTo(Joining.of(ALREADY_IN, joined));
      assertThat(stores.rosters().join(room.id(), renamed, 90, clock.instant()))
          .isEqualTo(Joining.of(ALREADY_IN, joined));
      assertThat(room.join(room.host())).isEqualTo(Joining.of(ALREADY_IN, joined));

      assertThat(room.roster()).isEqualTo(joined);
    }

    @Test
    void an_unknown_room_is_not_joined() {
      RoomId never = RoomId.of(unique("room"));
      UserId guest = user("guest");

      assertThat(stores.rosters().join(never, PlayedRoom.named(guest), 90, clock.instant()))
          .isEqualTo(Joining.unknownRoom());

      assertThat(stores.rosters().find(never)).isEmpty();
      assertThat(stores.rosters().takesPart(never, guest)).isFalse();
    }

    @Test
    @Rule("ROOM-3")
    void an_operation_admitted_before_the_rooms_end_completes_after_it() {
      PlayedRoom room = open(aRoom().lasting(Duration.ofHours(1)));
      clock.turn(Duration.ofHours(1));
      UserId guest = user("guest");

      assertThat(room.join(guest).outcome()).isEqualTo(JOINED);
      assertThat(room.leave(guest).outcome()).isEqualTo(LEFT);
    }

    @Test
    void the_same_person_many_times_at_once_joins_once() {
      PlayedRoom room = open(aRoom());
      UserId guest = user("guest");

      List<Joining> joinings = AtOnce.run(12, number -> room.join(guest));

      assertThat(joinings).extracting(Joining::outcome).containsOnly(JOINED, ALREADY_IN);
      assertThat(joinings).extracting(Joining::outcome).containsOnlyOnce(JOINED);
      assertThat(room.roster().version()).isEqualTo(2);
    }
  }

  @Nested
  @Rule("ROOM-10")
  class Capacity {
    @Test
    void a_full_room_lets_nobody_in_and_stays_as_it_is() {
      PlayedRoom room = open(aRoom(), user("guest"));
      Roster full = room.roster();
      UserId late = user("late");

      assertThat(join(room, late, 2)).isEqualTo(Joining.of(FULL, full));
      assertThat(join(room, late, 2)).isEqualTo(Joining.of(FULL, full));

      assertThat(room.roster()).isEqualTo(full);
      assertThat(stores.rosters().takesPart(room.id(), late)).isFalse();
      assertThat(stores.rosters().roomsOf(late)).isEmpty();
    }

    @Test
    void who_takes_part_already_is_told_so_even_where_the_room_is_full() {
      UserId guest = user("guest");
      PlayedRoom room = open(aRoom(), guest);

      assertThat(join(room, guest, 2).outcome()).isEqualTo(ALREADY_IN);
      assertThat(join(room, guest, 1).outcome()).isEqualTo(ALREADY_IN);
    }

    @Test
    void a_place_that_was_left_is_free_again() {
      UserId guest = user("guest");
      PlayedRoom room = open(aRoom(), guest);

      room.leave(guest);

      assertThat(join(room, user("next"), 2).outcome()).isEqualTo(JOINED);
      assertThat(join(room, guest, 2).outcome()).isEqualTo(FULL);
    }

    @Test
    void of_twenty_who_join_five_places_at_once_as_many_get_in_as_there_are_places() {
      PlayedRoom room = open(aRoom());
      List<UserId> guests = users(20);

      List<Joining> joinings = AtOnce.run(20, number -> join(room, guests.get(number), 5));

      List<UserId> inside =
          IntStream.range(0, 20)
              .filter(number -> joinings.get(number).outcome() == JOINED)
              .mapToObj(guests::get)
              .collect(Collectors.toList());
      assertThat(joinings).extracting(Joining::outcome).containsOnly(JOINED, FULL);
      assertThat(inside).hasSize(4);
      inside.add(room.host());
      assertThat(room.roster().userIds()).containsExactlyInAnyOrderElementsOf(inside);
      assertThat(room.roster().version()).isEqualTo(5);
    }

    @Test
    void ninety_take_part_and_the_ninety_first_does_not() {
      PlayedRoom room = open(aRoom());
      List<UserId> guests = users(89);

      guests.forEach(room::join);

      assertThat(room.roster().participants()).hasSize(90);
      assertThat(room.roster().userIds()).startsWith(room.host()).endsWith(guests.get(88));
      assertThat(room.join(user("late")).outcome()).isEqualTo(FULL);
    }

    @Test
    void any_number_take_part_one_after_the_other() {
      PlayedRoom room = open(aRoom());

      for (UserId guest : users(100)) {
        assertThat(join(room, guest, 2).outcome()).isEqualTo(JOINED);
        assertThat(room.leave(guest).outcome()).isEqualTo(LEFT);
      }

      assertThat(room.roster().userIds()).containsExactly(room.host());
      assertThat(room.roster().version()).isEqualTo(201);
    }
  }
}
