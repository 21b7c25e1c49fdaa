package app.trinity.core;

import static app.trinity.RefusalCode.NOT_A_PARTICIPANT;
import static app.trinity.RefusalCode.NOT_IN_DECK;
import static app.trinity.RefusalCode.ROOM_EXPIRED;
import static app.trinity.RefusalCode.ROOM_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

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
import app.trinity.vote.spi.VoteStore;
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
}
