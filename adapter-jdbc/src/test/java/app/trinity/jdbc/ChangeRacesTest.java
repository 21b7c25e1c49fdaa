package app.trinity.jdbc;

import static app.trinity.match.spi.Recording.Outcome.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.RosterChange;
import app.trinity.rule.MatchRule;
import app.trinity.spi.Stores;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.TitleReading;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Changes of a room meet records, joins, leaves, votes and each other, at every place. */
@Rule({"ROOM-11", "MATCH-3"})
class ChangeRacesTest {
  abstract static class Laws extends RaceLaws {
    @Test
    @Rule("ROOM-11")
    void another_rule_comes_after_the_record_or_makes_it_stale() {
      recordingAgainst(
          room -> {
            Roster before = room.roster();
            return other -> change(other, before, before.judgedBy(MatchRule.atLeast(4)));
          });
    }

    @Test
    @Rule("ROOM-7a")
    void a_removal_comes_after_the_record_or_makes_it_stale() {
      recordingAgainst(
          room -> {
            Roster before = room.roster();
            return other -> change(other, before, before.removing(ben));
          });
    }

    @Test
    @Rule("ROOM-9a")
    void a_round_of_titles_comes_after_the_record_or_makes_it_stale() {
      Round round = Round.of(1, SampleData.titles(63).subList(60, 63), false);
      recordingAgainst(
          room -> {
            RosterChange growing = RosterChange.growing(room.roster(), round, clock.instant());
            return other -> other.rosters().change(growing);
          });
    }

    /**
     * Changes a room while a match is recorded on evidence of before: the change is made in any
     * case, and the match is recorded if, and only if, it was there before the change was done.
     */
    @Test
    @Rule("ROOM-11")
    void a_record_comes_before_another_rule_or_is_stale() {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom(), ada, ben);
            MovieId title = room.title(0);
            room.everybodyLikes(title);
            Match match = room.proposal(title);
            Evidence evidence = room.evidence(title);
            Roster before = room.roster();
            Roster after = before.judgedBy(MatchRule.atLeast(4));

            Race.Result<Changing, Recording, Boolean> result =
                race.run(
                    call,
                    one -> change(one, before, after),
                    other -> other.matches().record(match, evidence),
                    () -> room.roster().equals(after));

            boolean recorded = result.second().outcome() == RECORDED;
            assertThat(result.first()).isEqualTo(Changing.of(Changing.Outcome.CHANGED, after));
            assertThat(room.roster()).isEqualTo(after);
            assertThat(stores.matches().find(room.id(), title).isPresent()).isEqualTo(recorded);
            if (result.secondDidNotWait()) {
              assertThat(recorded).as("held after call %s", call).isEqualTo(!result.meanwhile());
            } else {
              assertThat(recorded).as("held after call %s", call).isFalse();
            }
            return race.wasHeld();
          });
    }

    /** Changes a room while something else changes it: whichever comes second sees the other. */
    private void changingAgainst(
        UnaryOperator<Roster> step, BiFunction<Stores, PlayedRoom, Roster> second) {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom(), ada, ben);
            Roster before = room.roster();
            Roster after = step.apply(before);

            Race.Result<Changing, Roster, Boolean> result =
                race.run(
                    call,
                    one -> change(one, before, after),
                    other -> second.apply(other, room),
                    () -> true);

            Roster now = room.roster();
            if (result.first().outcome() == Changing.Outcome.CHANGED) {
              assertThat(result.first().roster()).contains(after);
              assertThat(now).isIn(after, result.second());
              assertThat(result.second()).isIn(before, now);
            } else {
              assertThat(result.first()).isEqualTo(Changing.of(Changing.Outcome.STALE, now));
              assertThat(result.second()).isEqualTo(now).isNotEqualTo(before);
            }
            assertThat(
                    database()
                        .count(
                            "select count(*) from trinity_participants where takes_part"
                                + " and room_id = '"
                                + room.id()
                                + "'"))
                .isEqualTo(room.roster().participants().size());
            return race.wasHeld();
          });
    }

    private Roster joined(Stores process, PlayedRoom room, UserId joiner) {
      return process
          .rosters()
          .join(room.id(), guest(joiner), 90, clock.instant())
          .roster()
          .orElseThrow();
    }

    @Test
    @Rule("ROOM-11")
    void another_rule_and_a_join_are_both_in_the_roster_or_the_rule_is_stale() {
      UserId late = user("late");
      changingAgainst(
          before -> before.judgedBy(MatchRule.majority()),
          (other, room) -> joined(other, room, late));
    }

    @Test
    @Rule("ROOM-7a")
    void a_removal_and_a_leave_are_both_in_the_roster_or_the_removal_is_stale() {
      changingAgainst(
          before -> before.removing(ada),
          (other, room) ->
              other.rosters().leave(room.id(), ben, clock.instant()).roster().orElseThrow());
    }

    @Test
    @Rule("ROOM-7a")
    void whoever_is_removed_while_they_join_again_is_in_or_out_as_the_roster_says() {
      changingAgainst(before -> before.removing(ada), (other, room) -> joined(other, room, ada));
    }

    @Test
    @Rule("ROOM-11")
    void nobody_joins_a_room_that_its_host_is_ending_unless_before() {
      UserId late = user("late");
      changingAgainst(Roster::closed, (other, room) -> joined(other, room, late));
    }

    @Test
    @Rule("ROOM-9a")
    void of_two_rounds_one_is_added_and_all_read_its_titles() {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom());
            Roster before = room.roster();
            Round one = Round.of(1, SampleData.titles(63).subList(60, 63), false);
            Round other = Round.of(1, SampleData.titles(65).subList(61, 65), true);

            Race.Result<Changing, Changing, List<Round>> result =
                race.run(
                    call,
                    s -> s.rosters().change(RosterChange.growing(before, one, clock.instant())),
                    s -> s.rosters().change(RosterChange.growing(before, other, clock.instant())),
                    () -> stores.rooms().rounds(room.id(), 1));

            boolean first = result.first().outcome() == Changing.Outcome.CHANGED;
            assertThat(List.of(result.first().outcome(), result.second().outcome()))
                .containsExactlyInAnyOrder(Changing.Outcome.CHANGED, Changing.Outcome.STALE);
            assertThat(stores.rooms().rounds(room.id(), 1)).containsExactly(first ? one : other);
            assertThat(room.roster().exhausted()).isEqualTo(!first);
            assertThat(result.meanwhile()).isSubsetOf(stores.rooms().rounds(room.id(), 1));
            return race.wasHeld();
          });
    }

    @Test
    @Rule("ROOM-7a")
    void a_last_vote_or_a_dissenters_removal_sees_what_the_other_did() {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom(), ada, ben);
            room.yes(room.host(), room.title(0));
            room.no(ben, room.title(0));
            Vote last = room.vote(ada, room.title(0), Choice.YES);
            Roster before = room.roster();

            Race.Result<TitleReading, Integer, Boolean> result =
                race.run(
                    call,
                    one -> voteAndRead(one, room, last),
                    other -> {
                      Changing unused = change(other, before, before.removing(ben));
                      return yeses(other, room);
                    },
                    () -> true);

            boolean seenByVote = result.first().tally().participants().size() == 2;
            assertThat(seenByVote || result.second() == 2).isTrue();
            return race.wasHeld();
          });
    }

    @Test
    @Rule("ROOM-7a")
    void a_dissenters_removal_or_a_last_vote_sees_what_the_other_did() {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom(), ada, ben);
            room.yes(room.host(), room.title(0));
            room.no(ben, room.title(0));
            Vote last = room.vote(ada, room.title(0), Choice.YES);
            Roster before = room.roster();

            Race.Result<Integer, TitleReading, Boolean> result =
                race.run(
                    call,
                    one -> {
                      Changing unused = change(one, before, before.removing(ben));
                      return yeses(one, room);
                    },
                    other -> voteAndRead(other, room, last),
                    () -> true);

            boolean seenByVote = result.second().tally().participants().size() == 2;
            assertThat(seenByVote || result.first() == 2).isTrue();
            return race.wasHeld();
          });
    }
  }

  @Nested
  @NeedsPostgres
  class OnPostgres extends Laws {
    @Override
    TestDatabase database() {
      return TestDatabases.postgres();
    }
  }

  @Nested
  class OnSqlite extends Laws {
    @Override
    TestDatabase database() {
      return TestDatabases.sqlite();
    }
  }
}
