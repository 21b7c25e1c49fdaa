package app.trinity.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.Participant;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterChange;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link RosterStoreContract} asks of changes: conditional, and whole or not at all. */
abstract class RosterChangingContract extends RosterJoiningContract {
  private Changing change(Roster before, Roster after) {
    return stores.rosters().change(RosterChange.of(before, after, clock.instant()));
  }

  private Changing grow(Roster before, Round round) {
    return stores.rosters().change(RosterChange.growing(before, round, clock.instant()));
  }

  private static Round round(int number, int first, int titles, boolean last) {
    return Round.of(number, SampleData.titles(first + titles).subList(first, first + titles), last);
  }

  private static List<MovieId> ids(List<Movie> titles) {
    return titles.stream().map(Movie::id).collect(Collectors.toList());
  }

  @Nested
  @Rule("ROOM-11")
  class Conditions {
    @Test
    void a_change_of_the_present_roster_is_stored_and_read_back_whole() {
      UserId ada = user("ada");
      PlayedRoom room = open(aRoom(), ada);
      Roster before = room.roster();
      Roster after = before.judgedBy(MatchRule.atLeast(7));

      Changing changing = change(before, after);

      assertThat(changing).isEqualTo(Changing.of(Changing.Outcome.CHANGED, after));
      assertThat(room.roster()).isEqualTo(after);
      assertThat(room.board().roster()).isEqualTo(after);
      assertThat(room.reading(room.title(0)).roster()).isEqualTo(after);
    }

    @Test
    void a_change_of_a_roster_that_has_changed_is_stale_and_stores_nothing() {
      UserId ada = user("ada");
      PlayedRoom room = open(aRoom());
      Roster before = room.roster();
      room.join(ada);
      Roster now = room.roster();

      assertThat(change(before, before.judgedBy(MatchRule.majority())))
          .isEqualTo(Changing.of(Changing.Outcome.STALE, now));
      assertThat(grow(before, round(1, 10, 5, false)))
          .isEqualTo(Changing.of(Changing.Outcome.STALE, now));

      assertThat(room.roster()).isEqualTo(now);
      assertThat(stores.rooms().laterTitle(room.id(), MovieId.of(11))).isEmpty();
    }

    @Test
    void a_change_that_was_stored_is_stale_when_made_again() {
      PlayedRoom room = open(aRoom());
      Roster before = room.roster();
      Roster after = before.judgedBy(MatchRule.allButOne());
      change(before, after);

      assertThat(change(before, after)).isEqualTo(Changing.of(Changing.Outcome.STALE, after));
    }

    @Test
    void an_unknown_room_is_not_changed() {
      Roster nowhere = Roster.first(RoomId.of(unique("nowhere")), PlayedRoom.named(user("nobody")));

      assertThat(change(nowhere, nowhere.judgedBy(MatchRule.majority())))
          .isEqualTo(Changing.unknownRoom());
    }

    @Test
    void of_many_changes_of_one_roster_exactly_one_is_stored() {
      PlayedRoom room = open(aRoom());
      Roster before = room.roster();

      List<Changing> changings =
          AtOnce.run(8, number -> change(before, before.judgedBy(MatchRule.atLeast(number + 1))));

      assertThat(changings)
          .filteredOn(changing -> changing.outcome() == Changing.Outcome.CHANGED)
          .hasSize(1)
          .first()
          .satisfies(
              changing -> assertThat(changing.roster()).isEqualTo(Optional.of(room.roster())));
    }

    @Test
    @Rule("MATCH-3")
    void a_match_judged_by_the_rule_before_a_change_is_stale() {
      UserId ada = user("ada");
      PlayedRoom room = open(aRoom(), ada);
      room.yes(room.host(), room.title(0));
      room.yes(ada, room.title(0));
      Match match = room.proposal(room.title(0));
      Evidence evidence = room.evidence(room.title(0));

      change(room.roster(), room.roster().judgedBy(MatchRule.atLeast(3)));

      assertThat(room.record(match, evidence)).isEqualTo(Recording.stale());
      assertThat(stores.matches().find(room.id(), room.title(0))).isEmpty();
    }

    @Test
    void joins_and_leaves_keep_the_rule_and_the_rounds() {
      UserId ada = user("ada");
      PlayedRoom room = open(aRoom());
      grow(room.roster(), round(1, 10, 3, true));
      change(room.roster(), room.roster().judgedBy(MatchRule.atLeast(3)));
      Roster before = room.roster();

      room.join(ada);
      assertThat(room.roster()).isEqualTo(before.plus(PlayedRoom.named(ada)));
      room.leave(ada);

      assertThat(room.roster()).isEqualTo(before.plus(PlayedRoom.named(ada)).minus(ada));
      assertThat(room.roster().changedRule()).contains(MatchRule.atLeast(3));
      assertThat(room.roster().rounds()).isEqualTo(1);
      assertThat(room.roster().exhausted()).isTrue();
    }

    @Test
    @Rule("ROOM-12")
    void a_display_name_of_any_script_is_kept() {
      UserId ada = user("ada");
      PlayedRoom room = open(aRoom(), ada);
      Roster renamed = room.roster().renaming(ada, DisplayName.of("שרה 🎬 Ådå ✨ 名前"));

      change(room.roster(), renamed);

      assertThat(room.roster()).isEqualTo(renamed);
      Joining again = room.join(ada);
      assertThat(again.outcome()).isEqualTo(Joining.Outcome.ALREADY_IN);
      assertThat(again.roster()).contains(renamed);
    }
  }

  @Nested
  @Rule("ROOM-7a")
  class Removing {
    @Test
    void whoever_is_removed_takes_part_no_longer_and_comes_back_as_the_last() {
      UserId ada = user("ada");
      UserId ben = user("ben");
      PlayedRoom room = open(aRoom(), ada, ben);
      room.yes(ada, room.title(0));

      change(room.roster(), room.roster().removing(ada));

      assertThat(room.roster().userIds()).containsExactly(room.host(), ben);
      assertThat(stores.rosters().takesPart(room.id(), ada)).isFalse();
      assertThat(room.reading(room.title(0)).tally().yeses()).isEmpty();
      eventually(() -> assertThat(stores.rosters().roomsOf(ada)).doesNotContain(room.id()));

      assertThat(room.join(ada).outcome()).isEqualTo(Joining.Outcome.JOINED);
      assertThat(room.roster().userIds()).containsExactly(room.host(), ben, ada);
      assertThat(room.reading(room.title(0)).tally().yeses()).containsExactly(ada);
      eventually(() -> assertThat(stores.rosters().roomsOf(ada)).contains(room.id()));
    }

    @Test
    void what_is_removed_is_told_apart_from_what_has_left() {
      UserId ada = user("ada");
      PlayedRoom room = open(aRoom(), ada);

      change(room.roster(), room.roster().removing(ada));

      assertThat(room.roster().lastChange()).contains(RoomChangeKind.REMOVED);
      assertThat(room.leave(ada).outcome()).isEqualTo(Leaving.Outcome.ALREADY_LEFT);
      assertThat(room.roster().lastChange()).contains(RoomChangeKind.REMOVED);
    }

    @Test
    @Rule("ROOM-11")
    void nobody_joins_a_room_that_its_host_has_ended_and_its_code_is_free() {
      UserId ada = user("ada");
      PlayedRoom room = open(aRoom(), ada);
      Match match = room.agreeOn(room.title(0));

      Roster closed = room.roster().closed();
      assertThat(change(room.roster(), closed).outcome()).isEqualTo(Changing.Outcome.CHANGED);

      assertThat(room.roster()).isEqualTo(closed);
      assertThat(room.roster().ended()).isTrue();
      assertThat(room.join(user("late")).outcome()).isEqualTo(Joining.Outcome.ENDED);
      assertThat(stores.matches().find(room.id(), room.title(0))).contains(match);
      eventually(() -> assertThat(stores.rosters().roomsOf(ada)).doesNotContain(room.id()));
      clock.turn(Duration.ofSeconds(1));
      PlayedRoom next = open(aRoom().withCode(room.facts().code().value()));
      assertThat(stores.rooms().findByCode(room.facts().code()).map(facts -> facts.id()))
          .contains(next.id());
    }

    @Test
    void a_full_room_is_ended_in_one_change() {
      PlayedRoom room = open(aRoom());
      for (int number = 1; number < Roster.MAX_PARTICIPANTS; number++) {
        room.join(user("guest"));
      }
      assertThat(room.roster().participants()).hasSize(Roster.MAX_PARTICIPANTS);

      Roster closed = room.roster().closed();

      assertThat(change(room.roster(), closed).outcome()).isEqualTo(Changing.Outcome.CHANGED);
      assertThat(room.roster()).isEqualTo(closed);
    }
  }

  @Nested
  @Rule("ROOM-9a")
  class Growing {
    @Test
    void rounds_are_read_back_in_order_as_they_were_stored() {
      PlayedRoom room = open(aRoom());
      Round first = round(1, 10, Round.MAX_TITLES, false);
      Round second = round(2, 60, 1, true);

      assertThat(grow(room.roster(), first).outcome()).isEqualTo(Changing.Outcome.CHANGED);
      assertThat(grow(room.roster(), second).outcome()).isEqualTo(Changing.Outcome.CHANGED);

      assertThat(room.roster().rounds()).isEqualTo(2);
      assertThat(room.roster().exhausted()).isTrue();
      assertThat(stores.rooms().rounds(room.id(), 0)).isEmpty();
      assertThat(stores.rooms().rounds(room.id(), 1)).containsExactly(first);
      assertThat(stores.rooms().rounds(room.id(), 2)).containsExactly(first, second);
      assertThat(stores.rooms().find(room.id())).contains(room.facts());
    }

    @Test
    void titles_of_rounds_are_found_and_others_are_not() {
      PlayedRoom room = open(aRoom());
      PlayedRoom other = open(aRoom());
      assertThat(stores.rooms().laterTitle(room.id(), MovieId.of(12))).isEmpty();
      Round round = round(1, 10, 3, false);

      grow(room.roster(), round);

      assertThat(stores.rooms().laterTitle(room.id(), MovieId.of(12)))
          .contains(round.titles().get(1));
      assertThat(stores.rooms().laterTitle(room.id(), MovieId.of(14))).isEmpty();
      assertThat(stores.rooms().laterTitle(other.id(), MovieId.of(12))).isEmpty();
    }

    @Test
    void a_round_without_titles_makes_the_room_exhausted() {
      PlayedRoom room = open(aRoom());
      Round empty = Round.of(1, List.of(), true);

      grow(room.roster(), empty);

      assertThat(stores.rooms().rounds(room.id(), 1)).containsExactly(empty);
      assertThat(room.roster().exhausted()).isTrue();
    }

    @Test
    void of_many_rounds_added_at_once_one_is_and_the_room_has_its_titles() {
      PlayedRoom room = open(aRoom());
      Roster before = room.roster();

      List<Changing> changings =
          AtOnce.run(8, number -> grow(before, round(1, 10 + 5 * number, 5, false)));

      assertThat(changings)
          .filteredOn(changing -> changing.outcome() == Changing.Outcome.CHANGED)
          .hasSize(1);
      List<Round> rounds = stores.rooms().rounds(room.id(), 1);
      assertThat(rounds).hasSize(1);
      assertThat(room.roster().rounds()).isEqualTo(1);
      for (MovieId title : ids(rounds.get(0).titles())) {
        assertThat(stores.rooms().laterTitle(room.id(), title)).isPresent();
      }
    }

    @Test
    void a_title_of_a_round_is_voted_on_and_matched_like_any_other() {
      UserId ada = user("ada");
      PlayedRoom room = open(aRoom(), ada);
      grow(room.roster(), round(1, 10, 3, false));
      Participant host = room.roster().participants().get(0);

      room.yes(host.userId(), MovieId.of(12));
      room.yes(ada, MovieId.of(12));

      assertThat(room.reading(MovieId.of(12)).tally().yeses())
          .containsExactlyInAnyOrder(host.userId(), ada);
      assertThat(room.board().board().titles()).containsExactly(MovieId.of(12));
      Match match =
          Match.builder().from(room.proposal(room.title(0))).movieId(MovieId.of(12)).build();
      assertThat(room.record(match, room.evidence(MovieId.of(12))))
          .isEqualTo(Recording.recorded(match));
    }
  }
}
