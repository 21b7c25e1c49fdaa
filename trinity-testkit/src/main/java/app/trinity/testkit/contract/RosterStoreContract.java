package app.trinity.testkit.contract;

import static app.trinity.room.spi.Joining.Outcome.ENDED;
import static app.trinity.room.spi.Joining.Outcome.JOINED;
import static app.trinity.room.spi.Leaving.Outcome.ALREADY_LEFT;
import static app.trinity.room.spi.Leaving.Outcome.LEFT;
import static app.trinity.room.spi.Leaving.Outcome.NEVER_IN;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.room.Participant;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The contract of {@link app.trinity.room.spi.RosterStore}. */
public abstract class RosterStoreContract extends RosterKeysContract {
  /** The roster of a room that everybody has left. */
  private static Roster left(RoomId room, long version) {
    return Roster.builder().roomId(room).version(version).lastChange(RoomChangeKind.LEFT).build();
  }

  @Nested
  @Rule("ROOM-7")
  class Leaves {
    @Test
    void whoever_leaves_takes_part_no_longer() {
      UserId guest = user("guest");
      PlayedRoom room = open(aRoom(), guest);
      assertThat(stores.rosters().takesPart(room.id(), guest)).isTrue();
      Roster before = room.roster();

      Leaving leaving = room.leave(guest);

      assertThat(leaving).isEqualTo(Leaving.of(LEFT, before.minus(guest)));
      assertThat(room.roster()).isEqualTo(before.minus(guest));
      assertThat(stores.rosters().takesPart(room.id(), guest)).isFalse();
      assertThat(room.reading(room.title(0)).roster()).isEqualTo(room.roster());
      assertThat(room.board().roster()).isEqualTo(room.roster());
    }

    @Test
    void leaving_again_changes_nothing_the_version_included() {
      UserId guest = user("guest");
      PlayedRoom room = open(aRoom(), guest);
      Roster left = room.leave(guest).roster().orElseThrow();

      assertThat(room.leave(guest)).isEqualTo(Leaving.of(ALREADY_LEFT, left));
      assertThat(room.leave(guest)).isEqualTo(Leaving.of(ALREADY_LEFT, left));

      assertThat(room.roster()).isEqualTo(left);
    }

    @Test
    void a_stranger_cannot_leave() {
      PlayedRoom room = open(aRoom());
      UserId stranger = user("stranger");

      assertThat(room.leave(stranger)).isEqualTo(Leaving.of(NEVER_IN, room.roster()));
      assertThat(room.leave(stranger)).isEqualTo(Leaving.of(NEVER_IN, room.roster()));

      assertThat(room.roster().version()).isEqualTo(1);
    }

    @Test
    void votes_alone_make_nobody_a_former_participant() {
      PlayedRoom room = open(aRoom());
      UserId stranger = user("stranger");
      room.yes(stranger, room.title(0));

      assertThat(room.leave(stranger).outcome()).isEqualTo(NEVER_IN);
      assertThat(stores.rosters().takesPart(room.id(), stranger)).isFalse();
    }

    @Test
    void an_unknown_room_is_not_left() {
      assertThat(stores.rosters().leave(RoomId.of(unique("room")), user("guest"), clock.instant()))
          .isEqualTo(Leaving.unknownRoom());
    }

    @Test
    void who_comes_back_comes_last_and_by_their_present_name() {
      UserId returning = user("returning");
      PlayedRoom room = open(aRoom(), returning, user("other"));
      Participant renamed = Participant.of(returning, Username.of("another.name"));
      room.leave(returning);
      Roster before = room.roster();

      Joining joining = stores.rosters().join(room.id(), renamed, 90, clock.instant());

      assertThat(joining).isEqualTo(Joining.of(JOINED, before.plus(renamed)));
      assertThat(room.roster().participants()).endsWith(renamed);
      assertThat(room.roster().participants())
          .extracting(participant -> participant.username().value())
          .endsWith("another.name");
      assertThat(stores.rosters().takesPart(room.id(), returning)).isTrue();
    }

    @Test
    void the_last_ones_leaving_ends_the_room_and_nobody_joins_it_again() {
      UserId guest = user("guest");
      PlayedRoom room = open(aRoom(), guest);
      room.leave(room.host());
      assertThat(room.roster().ended()).isFalse();

      Roster ended = room.leave(guest).roster().orElseThrow();

      assertThat(ended).isEqualTo(left(room.id(), 4));
      for (UserId user : List.of(guest, room.host(), user("stranger"))) {
        assertThat(room.join(user)).isEqualTo(Joining.of(ENDED, ended));
        assertThat(stores.rosters().takesPart(room.id(), user)).isFalse();
      }
      assertThat(room.leave(guest)).isEqualTo(Leaving.of(ALREADY_LEFT, ended));
      assertThat(room.roster()).isEqualTo(ended);
    }

    @Test
    void all_leaving_at_once_all_leave() {
      List<UserId> guests = users(11);
      PlayedRoom room = open(aRoom(), guests.toArray(UserId[]::new));
      List<UserId> all = List.copyOf(room.roster().userIds());

      List<Leaving> leavings = AtOnce.run(12, number -> room.leave(all.get(number)));

      assertThat(leavings).extracting(Leaving::outcome).containsOnly(LEFT);
      assertThat(room.roster()).isEqualTo(left(room.id(), 24));
    }

    @RepeatedTest(10)
    void a_join_that_meets_the_last_leave_is_let_in_before_it_or_refused_after_it() {
      PlayedRoom room = open(aRoom());
      UserId guest = user("guest");

      List<Boolean> joined =
          AtOnce.run(
              2,
              number ->
                  number == 0
                      ? room.leave(room.host()).outcome() != LEFT
                      : room.join(guest).outcome() == JOINED);

      assertThat(joined.get(0)).isFalse();
      assertThat(room.roster().has(guest)).isEqualTo(joined.get(1));
      assertThat(room.roster().version()).isEqualTo(joined.get(1) ? 3 : 2);
      assertThat(room.join(user("late")).outcome()).isEqualTo(joined.get(1) ? JOINED : ENDED);
    }
  }

  @Nested
  @Rule("ROOM-8")
  class RoomsOfAPerson {
    @Test
    void all_rooms_of_a_person_are_found_and_none_twice() {
      UserId guest = user("guest");
      PlayedRoom own = open(aRoom().withHost(guest));
      PlayedRoom joined = open(aRoom(), guest);
      PlayedRoom rejoined = open(aRoom(), guest);
      rejoined.join(guest);
      rejoined.leave(guest);
      rejoined.join(guest);
      rejoined.everybodyLikes(rejoined.title(0));

      eventually(
          () ->
              assertThat(stores.rosters().roomsOf(guest))
                  .containsExactlyInAnyOrder(own.id(), joined.id(), rejoined.id()));
    }

    @Test
    void a_room_that_was_left_is_not_among_them() {
      UserId guest = user("guest");
      PlayedRoom left = open(aRoom(), guest);
      PlayedRoom kept = open(aRoom(), guest);
      eventually(() -> assertThat(stores.rosters().roomsOf(guest)).contains(left.id()));

      left.leave(guest);

      eventually(() -> assertThat(stores.rosters().roomsOf(guest)).containsExactly(kept.id()));
    }

    @Test
    void somebody_in_no_room_has_none_whatever_they_voted() {
      PlayedRoom room = open(aRoom());
      UserId stranger = user("stranger");
      room.yes(stranger, room.title(0));

      eventually(
          () -> assertThat(stores.rosters().roomsOf(room.host())).containsExactly(room.id()));
      assertThat(stores.rosters().roomsOf(stranger)).isEmpty();
    }

    @Test
    void a_person_in_very_many_rooms_finds_them_all() {
      UserId guest = user("guest");
      List<RoomId> rooms =
          IntStream.range(0, 60)
              .mapToObj(number -> open(aRoom(), guest).id())
              .collect(Collectors.toList());

      eventually(
          () ->
              assertThat(stores.rosters().roomsOf(guest))
                  .containsExactlyInAnyOrderElementsOf(rooms));
    }
  }
}
