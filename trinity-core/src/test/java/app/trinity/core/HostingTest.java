package app.trinity.core;

import static app.trinity.RefusalCode.FORBIDDEN;
import static app.trinity.RefusalCode.INVALID_INPUT;
import static app.trinity.RefusalCode.NOT_A_PARTICIPANT;
import static app.trinity.RefusalCode.ROOM_EXPIRED;
import static app.trinity.RefusalCode.ROOM_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HostingTest extends GameNight {
  private Room now(Room room) {
    return trinity.rooms().snapshot(room.id()).orElseThrow();
  }

  @Nested
  @Rule("ROOM-11")
  class Changing_the_rule {
    @Test
    void makes_the_matches_that_the_votes_imply_by_the_new_rule() {
      Room room = roomOf(ada, ben, cleo);
      yes(ada, room, alien);
      yes(ben, room, alien);
      no(cleo, room, alien);

      Room changed = trinity.rooms().changeRule(ada, room.id(), MatchRule.majority());

      assertThat(changed.matchRule()).isEqualTo(MatchRule.majority());
      assertThat(matchOf(room, alien).orElseThrow().matchedUsers()).containsExactly(ada, ben, cleo);
      assertThat(matchOf(room, brazil)).isEmpty();
    }

    @Test
    void holds_for_every_later_vote_also_where_the_room_is_remembered() {
      Room room = roomOf(MatchRule.majority(), ada, ben, cleo);
      yes(ada, room, brazil);
      trinity.rooms().changeRule(ada, room.id(), MatchRule.unanimous());

      assertThat(yes(ben, room, brazil).match()).isEmpty();
      assertThat(yes(cleo, room, brazil).match()).isPresent();
    }

    @Test
    void to_the_same_rule_changes_no_version_and_still_judges() {
      Room room = roomOf(ada, ben);
      long version = now(room).version();

      trinity.rooms().changeRule(ada, room.id(), MatchRule.unanimous());

      assertThat(now(room).version()).isEqualTo(version);
    }

    @Test
    void is_the_hosts_alone_and_takes_a_rule_that_is_known() {
      Room room = roomOf(ada, ben);

      refused(FORBIDDEN, () -> trinity.rooms().changeRule(ben, room.id(), MatchRule.majority()));
      refused(
          NOT_A_PARTICIPANT,
          () -> trinity.rooms().changeRule(cleo, room.id(), MatchRule.majority()));
      refused(
          INVALID_INPUT,
          () -> trinity.rooms().changeRule(ada, room.id(), MatchRule.custom("nobody-knows")));
      refused(
          ROOM_NOT_FOUND,
          () -> trinity.rooms().changeRule(ada, RoomId.of("none"), MatchRule.majority()));
      assertThat(now(room).matchRule()).isEqualTo(MatchRule.unanimous());
    }
  }

  @Nested
  @Rule("ROOM-7a")
  class Removing {
    @Test
    void a_lone_dissenter_makes_the_match_of_the_others() {
      Room room = roomOf(ada, ben, cleo);
      yes(ada, room, alien);
      yes(ben, room, alien);
      no(cleo, room, alien);

      Room left = trinity.rooms().remove(ada, room.id(), cleo);

      assertThat(left.participants()).extracting(Participant::userId).containsExactly(ada, ben);
      assertThat(matchOf(room, alien).orElseThrow().matchedUsers()).containsExactly(ada, ben);
      refused(NOT_A_PARTICIPANT, () -> yes(cleo, room, brazil));
    }

    @Test
    void again_changes_nothing_and_who_was_removed_comes_back_as_the_last() {
      Room room = roomOf(ada, ben, cleo);
      trinity.rooms().remove(ada, room.id(), ben);
      long version = now(room).version();

      trinity.rooms().remove(ada, room.id(), ben);

      assertThat(now(room).version()).isEqualTo(version);
      assertThat(trinity.rooms().join(ben, room.code()).participants())
          .extracting(Participant::userId)
          .containsExactly(ada, cleo, ben);
    }

    @Test
    void is_the_hosts_alone_and_oneself_is_leaving() {
      Room room = roomOf(ada, ben, cleo);
      refused(FORBIDDEN, () -> trinity.rooms().remove(ben, room.id(), cleo));

      Room left = trinity.rooms().remove(ada, room.id(), ada);

      assertThat(left.hostId()).isEqualTo(ben);
      assertThat(stores.rosters().find(room.id()).orElseThrow().lastChange())
          .contains(RoomChangeKind.LEFT);
    }
  }

  @Nested
  @Rule("ROOM-11")
  class The_host {
    @Test
    void is_who_has_been_there_longest_once_the_first_one_leaves() {
      Room room = roomOf(ada, ben, cleo);
      trinity.rooms().leave(ada, room.id());
      trinity.rooms().join(ada, room.code());

      assertThat(now(room).hostId()).isEqualTo(ben);
      refused(FORBIDDEN, () -> trinity.rooms().end(ada, room.id()));
      assertThat(trinity.rooms().changeRule(ben, room.id(), MatchRule.majority()).matchRule())
          .isEqualTo(MatchRule.majority());
    }

    @Test
    void ends_the_room_for_everybody_and_its_matches_stay() {
      Room room = roomOf(ada, ben);
      yes(ada, room, alien);
      yes(ben, room, alien);

      Room ended = trinity.rooms().end(ada, room.id());

      assertThat(ended.participants()).isEmpty();
      refused(ROOM_EXPIRED, () -> trinity.rooms().end(ada, room.id()));
      refused(ROOM_EXPIRED, () -> yes(ben, room, brazil));
      refused(ROOM_EXPIRED, () -> trinity.rooms().join(cleo, room.code()));
      assertThat(matchOf(room, alien)).isPresent();
    }
  }
}
