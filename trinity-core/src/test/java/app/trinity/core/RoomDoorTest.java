package app.trinity.core;

import static app.trinity.RefusalCode.NOT_A_PARTICIPANT;
import static app.trinity.RefusalCode.ROOM_EXPIRED;
import static app.trinity.RefusalCode.ROOM_FULL;
import static app.trinity.RefusalCode.ROOM_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RosterStore;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.FailingCall;
import app.trinity.testkit.FailingCall.Fault;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import org.junit.jupiter.api.Test;

class RoomDoorTest extends GameNight {
  @Test
  @Rule("ROOM-6")
  void joining_takes_the_code_and_changes_nothing_the_second_time() {
    Room room = roomOf(ada);

    Room joined = trinity.rooms().join(ben, room.code());

    assertThat(joined.participants()).extracting(Participant::userId).containsExactly(ada, ben);
    assertThat(trinity.rooms().join(ben, room.code())).isEqualTo(joined);
    assertThat(trinity.rooms().join(ada, room.code())).isEqualTo(joined);
  }

  @Test
  @Rule({"ROOM-10", "ERRORS"})
  void one_more_than_the_room_holds_is_refused() {
    trinity = engine(TrinitySettings.builder().roomCapacity(2).build());
    Room room = roomOf(ada, ben);

    assertThat(refused(ROOM_FULL, () -> trinity.rooms().join(cleo, room.code())).sentence())
        .contains("2 people");
    assertThat(trinity.rooms().join(ben, room.code()).participants()).hasSize(2);
  }

  @Test
  @Rule({"ROOM-3", "ROOM-7", "ERRORS"})
  void nobody_joins_or_leaves_what_is_over_or_never_was() {
    Room room = roomOf(ada, ben);
    Room left = roomOf(cleo);
    trinity.rooms().leave(cleo, left.id());

    refused(ROOM_EXPIRED, () -> trinity.rooms().join(dan, left.code()));
    refused(ROOM_EXPIRED, () -> trinity.rooms().leave(cleo, left.id()));
    refused(ROOM_NOT_FOUND, () -> trinity.rooms().join(dan, RoomCode.of("AAAAAA")));
    refused(ROOM_NOT_FOUND, () -> trinity.rooms().leave(dan, RoomId.of("nowhere")));
    clock.turnTo(room.endsAt());
    refused(ROOM_EXPIRED, () -> trinity.rooms().join(dan, room.code()));
    refused(ROOM_EXPIRED, () -> trinity.rooms().leave(ada, room.id()));
  }

  @Test
  @Rule("ROOM-7")
  void a_lone_dissenter_who_leaves_makes_the_match_of_the_others() {
    Room room = roomOf(ada, ben, cleo);
    yes(ada, room, alien);
    yes(ben, room, alien);
    no(cleo, room, alien);

    Room after = trinity.rooms().leave(cleo, room.id());

    assertThat(after.participants()).extracting(Participant::userId).containsExactly(ada, ben);
    assertThat(matchOf(room, alien).orElseThrow().matchedUsers()).containsExactly(ada, ben);
  }

  @Test
  @Rule("ROOM-7")
  void whoever_left_leaves_again_without_a_change_and_a_stranger_is_refused() {
    Room room = roomOf(ada, ben);
    Room after = trinity.rooms().leave(ben, room.id());

    assertThat(trinity.rooms().leave(ben, room.id())).isEqualTo(after);
    refused(NOT_A_PARTICIPANT, () -> trinity.rooms().leave(dan, room.id()));
  }

  @Test
  @Rule("ROOM-7")
  void whoever_comes_back_makes_the_match_that_their_votes_imply() {
    Room room = roomOf(ada, ben, cleo);
    yes(ada, room, alien);
    yes(cleo, room, alien);
    no(cleo, room, brazil);
    trinity.rooms().leave(cleo, room.id());
    stores.votes().put(voteOf(room));
    assertThat(matchOf(room, alien)).isEmpty();

    trinity.rooms().join(cleo, room.code());

    assertThat(matchOf(room, alien).orElseThrow().matchedUsers()).containsExactly(ada, ben, cleo);
    assertThat(matchOf(room, brazil)).isEmpty();
  }

  private Vote voteOf(Room room) {
    return Vote.of(room.id(), ben, alien, Choice.YES, clock.instant());
  }

  @Test
  @Rule({"ROOM-7", "MATCH-4"})
  void a_leave_whose_answer_was_lost_is_completed_when_it_is_repeated() {
    Room room = roomOf(ada, ben, cleo);
    yes(ada, room, alien);
    yes(ben, room, alien);
    Trinity faulty =
        builder(FailingCall.every(RosterStore.class, "leave", Fault.ANSWER_LOST)).build();
    assertThatThrownBy(() -> faulty.rooms().leave(cleo, room.id()))
        .isInstanceOf(InfrastructureFailure.class);
    assertThat(matchOf(room, alien)).isEmpty();

    trinity.rooms().leave(cleo, room.id());

    assertThat(matchOf(room, alien)).isPresent();
  }

  @Test
  @Rule({"ROOM-7", "MATCH-4"})
  void a_join_whose_answer_was_lost_is_completed_when_it_is_repeated() {
    Room room = roomOf(MatchRule.atLeast(2), ada, ben);
    yes(ben, room, alien);
    trinity.rooms().leave(ben, room.id());
    yes(ada, room, alien);
    Trinity faulty =
        builder(FailingCall.every(RosterStore.class, "join", Fault.ANSWER_LOST)).build();
    assertThatThrownBy(() -> faulty.rooms().join(ben, room.code()))
        .isInstanceOf(InfrastructureFailure.class);
    assertThat(matchOf(room, alien)).isEmpty();

    trinity.rooms().join(ben, room.code());

    assertThat(matchOf(room, alien)).isPresent();
  }

  @Test
  @Rule({"ROOM-7", "MATCH-2"})
  void whoever_brings_the_room_to_a_high_minimum_makes_a_match_of_the_others_yeses() {
    trinity = engine(TrinitySettings.builder().minimumParticipants(3).build());
    Room room = roomOf(MatchRule.atLeast(2), ada, ben);
    yes(ada, room, alien);
    yes(ben, room, alien);
    assertThat(matchOf(room, alien)).isEmpty();

    trinity.rooms().join(cleo, room.code());

    assertThat(matchOf(room, alien)).isPresent();
  }
}
