package app.trinity.verification.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.TrinitySettings;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Joining a room and leaving it. */
public abstract class ParticipationStories extends Story {
  @Nested
  class Joining {
    @Test
    @Rule("ROOM-6")
    void joining_twice_is_joining_once() {
      Room room = roomOf(ada, ben);
      Room again = trinity.rooms().join(ben, room.code());

      assertThat(again.participants()).extracting(Participant::userId).containsExactly(ada, ben);
      assertThat(roster(room).version()).isEqualTo(2);
    }

    @Test
    @Rule("ROOM-6")
    void a_room_can_be_joined_the_moment_it_is_made_and_by_whoever_has_the_code() {
      Room room = trinity.rooms().create(ada, request(MatchRule.unanimous()));

      assertThat(trinity.rooms().findByCode(room.code())).contains(room);
      assertThat(trinity.rooms().join(ben, room.code()).participants()).hasSize(2);
    }

    @Test
    @Rule({"ROOM-6", "ERRORS"})
    void a_code_that_leads_nowhere_is_refused() {
      RoomCode nowhere = RoomCode.of("222222");

      refused(RefusalCode.ROOM_NOT_FOUND, () -> trinity.rooms().join(ben, nowhere));
      assertThat(trinity.rooms().findByCode(nowhere)).isEmpty();
    }

    @Test
    @Rule({"ROOM-10", "ERRORS"})
    void a_full_room_lets_nobody_in_until_somebody_leaves() {
      engine(TrinitySettings.builder().roomCapacity(2).build());
      Room room = roomOf(ada, ben);

      refused(RefusalCode.ROOM_FULL, () -> trinity.rooms().join(cleo, room.code()));
      assertThat(trinity.rooms().join(ben, room.code()).participants()).hasSize(2);
      trinity.rooms().leave(ben, room.id());
      assertThat(trinity.rooms().join(cleo, room.code()).participants())
          .extracting(Participant::userId)
          .containsExactly(ada, cleo);
    }

    @Test
    @Rule("ROOM-10")
    void a_room_holds_ninety() {
      Room room = roomOf(ada);
      for (int i = 2; i <= 90; i++) {
        trinity.rooms().join(person("guest" + i), room.code());
      }

      assertThat(roster(room).participants()).hasSize(90);
      refused(RefusalCode.ROOM_FULL, () -> trinity.rooms().join(ben, room.code()));
    }

    @Test
    @Rule({"ROOM-10", "MATCH-3"})
    void ninety_people_can_agree() {
      Room room = roomOf(ada);
      for (int i = 2; i <= 90; i++) {
        UserId guest = person("guest" + i);
        trinity.rooms().join(guest, room.code());
        assertThat(yes(guest, room, alien).match()).isEmpty();
      }

      assertThat(yes(ada, room, alien).match().orElseThrow().matchedUsers()).hasSize(90);
    }

    @Test
    @Rule("ROOM-7")
    void who_comes_back_brings_his_earlier_yes_along() {
      Room room = roomOf(ada, ben);
      yes(ben, room, alien);
      trinity.rooms().leave(ben, room.id());
      assertThat(yes(ada, room, alien).match()).isEmpty();

      trinity.rooms().join(ben, room.code());

      assertThat(matchOf(room, alien).orElseThrow().matchedUsers()).containsExactly(ada, ben);
    }

    @Test
    @Rule({"ROOM-7", "MATCH-4"})
    void joining_again_finds_the_match_that_the_first_time_left_unrecorded() {
      Room room = roomOf(ada, ben);
      diedAfterVoting(room, ada);
      diedAfterVoting(room, ben);

      trinity.rooms().join(ben, room.code());

      assertThat(matchOf(room, alien)).isPresent();
    }

    private void diedAfterVoting(Room room, UserId user) {
      stores.votes().put(Vote.of(room.id(), user, alien, Choice.YES, EVENING));
    }

    @Test
    @Rule({"MATCH-2", "MATCH-4", "ROOM-7"})
    void whoever_brings_a_room_to_its_minimum_completes_the_others_match() {
      engine(TrinitySettings.builder().minimumParticipants(3).build());
      Room room = roomOf(MatchRule.atLeast(2), ada, ben);
      yes(ada, room, alien);
      assertThat(yes(ben, room, alien).match()).isEmpty();

      trinity.rooms().join(cleo, room.code());

      assertThat(matchOf(room, alien).orElseThrow().matchedUsers()).containsExactly(ada, ben, cleo);
    }
  }

  @Nested
  class Leaving {
    @Test
    @Rule("ROOM-7")
    void a_lone_dissenters_leaving_makes_the_match() {
      Room room = roomOf(ada, ben, cleo);
      yes(ada, room, alien);
      no(cleo, room, alien);
      assertThat(yes(ben, room, alien).match()).isEmpty();

      trinity.rooms().leave(cleo, room.id());

      assertThat(matchOf(room, alien).orElseThrow().matchedUsers()).containsExactly(ada, ben);
    }

    @Test
    @Rule("ROOM-7")
    void votes_of_those_who_left_count_for_nothing() {
      Room room = roomOf(MatchRule.atLeast(2), ada, ben, cleo);
      yes(ben, room, alien);
      trinity.rooms().leave(ben, room.id());

      assertThat(yes(ada, room, alien).match()).isEmpty();
      assertThat(stores.votes().votesOf(room.id(), ben)).hasSize(1);
    }

    @Test
    @Rule("ROOM-7")
    void leaving_twice_is_leaving_once() {
      Room room = roomOf(ada, ben);
      trinity.rooms().leave(ben, room.id());

      assertThat(trinity.rooms().leave(ben, room.id()).participants())
          .extracting(Participant::userId)
          .containsExactly(ada);
      assertThat(roster(room).version()).isEqualTo(3);
    }

    @Test
    @Rule({"ROOM-7", "ERRORS"})
    void who_was_never_in_cannot_leave() {
      Room room = roomOf(ada);

      refused(RefusalCode.NOT_A_PARTICIPANT, () -> trinity.rooms().leave(ben, room.id()));
      refused(RefusalCode.ROOM_NOT_FOUND, () -> trinity.rooms().leave(ben, RoomId.of("nowhere")));
    }

    @Test
    @Rule("ROOM-7")
    void when_the_last_one_leaves_the_room_has_ended() {
      Room room = roomOf(ada, ben);
      trinity.rooms().leave(ada, room.id());
      assertThat(trinity.rooms().leave(ben, room.id()).participants()).isEmpty();

      hasEnded(room);
    }

    @Test
    @Rule("ROOM-7")
    void the_host_may_leave_and_the_room_goes_on() {
      Room room = roomOf(ada, ben, cleo);
      trinity.rooms().leave(ada, room.id());
      yes(ben, room, alien);

      assertThat(yes(cleo, room, alien).match().orElseThrow().matchedUsers())
          .containsExactly(ben, cleo);
    }
  }

  private Roster roster(Room room) {
    return stores.rosters().find(room.id()).orElseThrow();
  }
}
