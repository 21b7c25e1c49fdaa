package app.trinity.core;

import static app.trinity.RefusalCode.INVALID_INPUT;
import static app.trinity.RefusalCode.NOT_A_PARTICIPANT;
import static app.trinity.RefusalCode.NOT_IN_DECK;
import static app.trinity.RefusalCode.ROOM_EXPIRED;
import static app.trinity.RefusalCode.ROOM_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RosterStore;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.Rule;
import app.trinity.testkit.StoreCall;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VotingTest extends GameNight {
  @Test
  @Rule("VOTE-2")
  void a_vote_is_stored_as_it_is_answered() {
    Room room = roomOf(ada, ben);

    VoteResult result = yes(ben, room, alien);

    assertThat(result.match()).isEmpty();
    assertThat(result.vote())
        .isEqualTo(Vote.of(room.id(), ben, alien, Choice.YES, result.vote().castAt()));
    assertThat(result.vote().castAt()).isAfterOrEqualTo(EVENING);
    assertThat(stores.votes().votesOf(room.id(), ben)).containsExactly(result.vote());
  }

  @Test
  @Rule({"VOTE-3", "MATCH-1", "MATCH-6"})
  void the_last_yes_is_answered_with_the_match() {
    Room room = roomOf(ada, ben, cleo);
    yes(ada, room, alien);
    assertThat(yes(ben, room, alien).match()).isEmpty();

    Match match = yes(cleo, room, alien).match().orElseThrow();

    assertThat(match.roomId()).isEqualTo(room.id());
    assertThat(match.movieId()).isEqualTo(alien);
    assertThat(match.title()).isEqualTo("Title 1");
    assertThat(match.posterPath()).contains("/1.jpg");
    assertThat(match.matchedUsers()).containsExactly(ada, ben, cleo);
    assertThat(match.decidedAt()).isEqualTo(EVENING);
    assertThat(matchOf(room, alien)).contains(match);
    assertThat(matchOf(room, brazil)).isEmpty();
  }

  @Test
  @Rule({"MATCH-1", "MATCH-6"})
  void a_no_hinders_no_match_that_the_rule_makes_without_it() {
    Room room = roomOf(MatchRule.majority(), ada, ben, cleo);
    no(ada, room, alien);
    assertThat(yes(ben, room, alien).match()).isEmpty();

    Match match = yes(cleo, room, alien).match().orElseThrow();

    assertThat(match.matchedUsers()).containsExactly(ada, ben, cleo);
    assertThat(matchOf(room, alien)).contains(match);
  }

  @Test
  @Rule("VOTE-3")
  void a_yes_that_is_repeated_is_answered_with_the_match_again() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    Match match = yes(ben, room, alien).match().orElseThrow();

    assertThat(yes(ben, room, alien).match()).contains(match);
    assertThat(yes(ada, room, alien).match()).contains(match);
    assertThat(no(ada, room, alien).match()).isEmpty();
  }

  @Test
  @Rule({"VOTE-3", "MATCH-5"})
  void a_repeated_yes_is_answered_with_the_match_also_when_the_rule_no_longer_holds() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    Match match = yes(ben, room, alien).match().orElseThrow();
    no(ada, room, alien);

    assertThat(yes(ben, room, alien).match()).contains(match);
  }

  @Test
  @Rule("VOTE-2")
  void a_no_withdraws_a_yes_though_the_clock_stands_still() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    no(ada, room, alien);

    assertThat(yes(ben, room, alien).match()).isEmpty();
    assertThat(yes(ada, room, alien).match()).isPresent();
  }

  @Test
  void after_a_no_nothing_is_judged() {
    Room room = roomOf(ada, ben);
    calls.clear();

    no(ben, room, alien);

    assertThat(calls.calls())
        .noneMatch(call -> call.is(VoteStore.class, "readTitle"))
        .noneMatch(call -> call.store().equals("MatchStore"));
  }

  @Test
  void a_yes_that_makes_no_match_records_nothing() {
    Room room = roomOf(ada, ben);
    calls.clear();

    yes(ben, room, alien);

    assertThat(calls.calls()).noneMatch(call -> call.is(MatchStore.class, "record"));
  }

  @Test
  @Rule("MATCH-2")
  void somebody_alone_matches_only_where_that_is_configured() {
    Room room = roomOf(MatchRule.atLeast(1), ada);
    assertThat(yes(ada, room, alien).match()).isEmpty();

    trinity = engine(TrinitySettings.builder().minimumParticipants(1).build());

    assertThat(yes(ada, room, alien).match()).isPresent();
  }

  @Test
  @Rule({"VOTE-1", "ERRORS"})
  void whoever_does_not_take_part_votes_on_nothing() {
    Room room = roomOf(ada, ben);

    refused(NOT_A_PARTICIPANT, () -> yes(dan, room, alien));
    refused(NOT_A_PARTICIPANT, () -> no(dan, room, alien));
    assertThat(stores.votes().votesOf(room.id(), dan)).isEmpty();
  }

  @Test
  @Rule({"VOTE-1", "ERRORS"})
  void a_title_of_another_deck_is_voted_on_by_nobody() {
    Room room = roomOf(ada, ben);

    refused(NOT_IN_DECK, () -> yes(ada, room, MovieId.of(4)));
    refused(NOT_IN_DECK, () -> yes(ada, room, MovieId.PARTICIPATION));
    assertThat(stores.votes().votesOf(room.id(), ada)).isEmpty();
  }

  @Test
  @Rule({"ROOM-3", "ERRORS"})
  void in_a_room_that_has_ended_or_never_was_nobody_votes() {
    Room room = roomOf(ada, ben);
    Room left = roomOf(cleo);
    trinity.rooms().leave(cleo, left.id());
    refused(ROOM_EXPIRED, () -> yes(cleo, left, alien));

    clock.turnTo(room.endsAt());
    refused(ROOM_EXPIRED, () -> yes(ada, room, alien));
    refused(
        ROOM_NOT_FOUND, () -> trinity.voting().vote(ada, RoomId.of("nowhere"), alien, Choice.YES));
    assertThat(stores.votes().votesOf(room.id(), ada)).isEmpty();
  }

  @Test
  @Rule("VOTE-1")
  void a_yes_of_somebody_who_left_a_moment_ago_is_refused_and_counts_for_nothing() {
    Room room = roomOf(MatchRule.atLeast(2), ada, ben, cleo);
    yes(ada, room, alien);
    Trinity slower =
        builder(
                new CallInterceptor() {
                  @Override
                  public void after(StoreCall call) {
                    if (call.is(RosterStore.class, "takesPart")) {
                      trinity.rooms().leave(cleo, room.id());
                    }
                  }
                })
            .build();

    refused(NOT_A_PARTICIPANT, () -> slower.voting().vote(cleo, room.id(), alien, Choice.YES));
    assertThat(matchOf(room, alien)).isEmpty();
  }

  @Test
  @Rule("VOTE-2a")
  void a_vote_that_is_taken_back_is_no_vote_and_its_title_is_dealt_again() {
    Room room = roomOf(ada, ben);
    Vote yes = yes(ada, room, alien).vote();

    VoteResult result = retract(ada, room, alien);

    assertThat(result).isEqualTo(VoteResult.of(yes));
    assertThat(yes(ben, room, alien).match()).isEmpty();
    assertThat(trinity.rooms().nextCards(ada, room.id(), 50)).extracting(Movie::id).contains(alien);
    assertThat(trinity.rooms().progress(ada, room.id())).isEqualTo(Map.of(ada, 0, ben, 1));
    assertThat(yes(ada, room, alien).match()).isPresent();
  }

  @Test
  @Rule("VOTE-2a")
  void taking_back_costs_one_write_and_judges_nothing() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    calls.clear();

    retract(ada, room, alien);

    assertThat(calls.calls()).filteredOn(call -> call.is(VoteStore.class, "put")).hasSize(1);
    assertThat(calls.calls())
        .noneMatch(call -> call.is(VoteStore.class, "readTitle"))
        .noneMatch(call -> call.store().equals("MatchStore"));
  }

  @Test
  @Rule("VOTE-2a")
  void where_there_is_no_vote_nothing_is_taken_back() {
    Room room = roomOf(ada, ben);
    assertThat(retract(ada, room, alien).success()).isFalse();
    yes(ada, room, alien);

    assertThat(retract(ada, room, alien).success()).isTrue();
    assertThat(retract(ada, room, alien).success()).isFalse();
    refused(NOT_A_PARTICIPANT, () -> retract(cleo, room, alien));
    refused(NOT_IN_DECK, () -> retract(ada, room, MovieId.of(99)));
    refused(INVALID_INPUT, () -> trinity.voting().vote(ada, room.id(), alien, Choice.RETRACTED));
  }

  @Test
  @Rule({"VOTE-2a", "MATCH-5"})
  void a_match_stands_though_a_yes_is_taken_back_after_it() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    Match match = yes(ben, room, alien).match().orElseThrow();

    assertThat(retract(ada, room, alien).match()).isEmpty();

    assertThat(matchOf(room, alien)).contains(match);
    assertThat(yes(ben, room, alien).match()).contains(match);
  }

  @Test
  @Rule("VOTE-2b")
  void of_two_calls_the_later_counts_though_the_clock_of_its_process_is_an_hour_behind() {
    Room room = roomOf(ada, ben);
    Trinity ahead = at(Duration.ofHours(1));
    Trinity behind = at(Duration.ofMinutes(-7));
    VoteResult yes = ahead.voting().vote(ada, room.id(), alien, Choice.YES);

    VoteResult no = behind.voting().vote(ada, room.id(), alien, Choice.NO);

    assertThat(no.success()).isTrue();
    assertThat(no.vote().choice()).isEqualTo(Choice.NO);
    assertThat(no.vote().castAt()).isEqualTo(yes.vote().castAt().plus(1, ChronoUnit.MICROS));
    assertThat(yes(ben, room, alien).match()).isEmpty();
    assertThat(behind.voting().retract(ada, room.id(), alien).success()).isTrue();
    assertThat(behind.voting().vote(ada, room.id(), alien, Choice.YES).match()).isPresent();
  }

  @Test
  @Rule("VOTE-2b")
  void a_restart_with_the_clock_an_hour_back_leaves_nobodys_votes_refused() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    clock.turnTo(EVENING.minus(Duration.ofHours(1)));
    trinity = engine(TrinitySettings.defaults());

    assertThat(no(ada, room, alien).success()).isTrue();
    assertThat(yes(ben, room, alien).match()).isEmpty();
  }

  @Test
  @Rule("VOTE-2b")
  void a_call_that_may_have_been_stored_before_gives_way_to_the_newer_vote() {
    Room room = roomOf(ada, ben);
    Vote no = at(Duration.ofHours(1)).voting().vote(ada, room.id(), alien, Choice.NO).vote();
    Trinity retrying = engineOver(put -> VotePut.of(put.stored(), Optional.empty(), false));

    VoteResult late = retrying.voting().vote(ada, room.id(), alien, Choice.YES);

    assertThat(late).isEqualTo(VoteResult.of(false, no, Optional.empty()));
    assertThat(stores.votes().votesOf(room.id(), ada)).containsExactly(no);
  }

  @Test
  @Rule("VOTE-2b")
  void a_call_gives_way_to_a_vote_that_may_have_been_cast_while_it_was_under_way() {
    Room room = roomOf(ada, ben);
    Vote no = at(Duration.ofSeconds(10)).voting().vote(ada, room.id(), alien, Choice.NO).vote();
    Trinity slow =
        engineOver(
            put -> {
              clock.turnTo(EVENING.plusSeconds(20));
              return put;
            });

    VoteResult yes = slow.voting().vote(ada, room.id(), alien, Choice.YES);

    assertThat(yes).isEqualTo(VoteResult.of(false, no, Optional.empty()));
    assertThat(yes(ben, room, alien).match()).isEmpty();
  }

  @Test
  @Rule("VOTE-5")
  void what_somebody_has_seen_is_kept_and_their_vote_stays_what_it_is() {
    Room room = roomOf(ada, ben);
    Vote no = no(ada, room, alien).vote();

    trinity.voting().seen(ada, room.id(), alien);
    trinity.voting().seen(ada, room.id(), alien);

    assertThat(stores.seen().of(ada, MediaType.MOVIE)).containsExactly(alien);
    assertThat(stores.seen().of(ben, MediaType.MOVIE)).isEmpty();
    assertThat(stores.votes().votesOf(room.id(), ada)).containsExactly(no);
    refused(NOT_IN_DECK, () -> trinity.voting().seen(ada, room.id(), MovieId.of(99)));
    refused(NOT_A_PARTICIPANT, () -> trinity.voting().seen(cleo, room.id(), alien));
  }

  private VoteResult retract(UserId user, Room room, MovieId title) {
    return trinity.voting().retract(user, room.id(), title);
  }

  /** An engine of another process, whose clock is so far ahead. */
  private Trinity at(Duration ahead) {
    return builder(calls).clock(() -> clock.instant().plus(ahead)).build();
  }
}
