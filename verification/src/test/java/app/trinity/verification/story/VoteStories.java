package app.trinity.verification.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Voting, and what comes of a vote. */
public abstract class VoteStories extends Story {
  @Test
  @Rule("VOTE-1")
  void only_participants_vote() {
    Room room = roomOf(ada);

    refused(RefusalCode.NOT_A_PARTICIPANT, () -> yes(ben, room, alien));
    refused(RefusalCode.NOT_A_PARTICIPANT, () -> no(ben, room, alien));
    assertThat(stores.votes().votesOf(room.id(), ben)).isEmpty();
  }

  @Test
  @Rule("VOTE-1")
  void who_has_left_votes_no_more() {
    Room room = roomOf(ada, ben);
    trinity.rooms().leave(ben, room.id());

    refused(RefusalCode.NOT_A_PARTICIPANT, () -> yes(ben, room, alien));
  }

  @Test
  @Rule({"VOTE-1", "ERRORS"})
  void only_titles_of_the_deck_are_voted_on() {
    Room room = roomOf(ada);

    refused(RefusalCode.NOT_IN_DECK, () -> yes(ada, room, MovieId.of(4)));
    refused(RefusalCode.NOT_IN_DECK, () -> yes(ada, room, MovieId.PARTICIPATION));
    refused(RefusalCode.NOT_IN_DECK, () -> no(ada, room, MovieId.PARTICIPATION));
    assertThat(stores.votes().votesOf(room.id(), ada)).isEmpty();
  }

  @Test
  @Rule("ERRORS")
  void a_vote_in_no_room_is_refused() {
    refused(
        RefusalCode.ROOM_NOT_FOUND,
        () -> trinity.voting().vote(ada, RoomId.of("nowhere"), alien, Choice.YES));
  }

  @Test
  @Rule("VOTE-2")
  void there_is_one_vote_a_person_and_title_and_the_last_word_counts() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    no(ada, room, alien);
    VoteResult last = yes(ada, room, alien);

    assertThat(stores.votes().votesOf(room.id(), ada)).containsExactly(last.vote());
    assertThat(last.vote().choice()).isEqualTo(Choice.YES);
  }

  @Test
  @Rule("VOTE-2")
  void a_change_of_mind_counts_even_within_one_tick_of_the_clock() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);

    assertThat(no(ada, room, alien).vote().choice()).isEqualTo(Choice.NO);
    assertThat(yes(ben, room, alien).match()).isEmpty();
  }

  @Test
  @Rule("VOTE-2")
  void a_yes_that_was_withdrawn_makes_no_match() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    no(ada, room, alien);
    assertThat(yes(ben, room, alien).match()).isEmpty();

    assertThat(yes(ada, room, alien).match()).isPresent();
  }

  @Test
  @Rule({"VOTE-2", "MATCH-3"})
  void a_late_copy_of_an_earlier_yes_cannot_undo_a_no() {
    Room room = roomOf(ada, ben);
    Vote early = yes(ada, room, alien).vote();
    Vote late = no(ada, room, alien).vote();

    assertThat(stores.votes().put(early).stored()).isEqualTo(late);
    assertThat(yes(ben, room, alien).match()).isEmpty();
  }

  @Test
  @Rule("VOTE-2b")
  void a_vote_after_one_by_a_clock_that_is_ahead_stands_in_its_place() {
    Room room = roomOf(ada, ben);
    Vote ahead = Vote.of(room.id(), ada, alien, Choice.NO, EVENING.plusSeconds(3_600));
    stores.votes().put(ahead);

    VoteResult result = yes(ada, room, alien);

    assertThat(result.success()).isTrue();
    assertThat(result.vote())
        .isEqualTo(Vote.of(room.id(), ada, alien, Choice.YES, ahead.castAt().plusNanos(1_000)));
    assertThat(yes(ben, room, alien).match()).isPresent();
  }

  @Test
  @Rule("VOTE-3")
  void the_last_yes_is_answered_with_the_match_and_so_is_its_repeat() {
    Room room = roomOf(ada, ben);
    assertThat(yes(ada, room, alien).match()).isEmpty();
    Match match = yes(ben, room, alien).match().orElseThrow();

    assertThat(yes(ben, room, alien).match()).contains(match);
    assertThat(yes(ada, room, alien).match()).contains(match);
    assertThat(no(ada, room, alien).match()).isEmpty();
    assertThat(yes(ada, room, alien).match()).contains(match);
  }

  @Test
  @Rule({"VOTE-3", "MATCH-5"})
  void a_yes_is_answered_with_the_match_also_where_the_rule_no_longer_holds() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    Match match = yes(ben, room, alien).match().orElseThrow();
    trinity.rooms().join(cleo, room.code());
    no(cleo, room, alien);

    assertThat(yes(ada, room, alien).match()).contains(match);
  }

  @Test
  @Rule("VOTE-3")
  void a_no_takes_one_look_at_the_room_and_one_write() {
    Room room = roomOf(ada, ben);
    calls.clear();
    no(ada, room, alien);

    assertThat(calls.names())
        .containsExactly("RoomStore.find", "RosterStore.takesPart", "VoteStore.put");
  }

  @Test
  @Rule("VOTE-4")
  void nobody_is_told_who_refused_a_title() {
    Room room = roomOf(ada, ben, cleo);
    no(ben, room, alien);
    yes(cleo, room, alien);

    assertThat(yes(ada, room, alien).toString()).doesNotContain(ben.value(), cleo.value());
    assertThat(trinity.rooms().standings(ada, room.id()).toString())
        .contains("noVotes=1")
        .doesNotContain(ben.value(), cleo.value());
    assertThat(trinity.rooms().nextCards(cleo, room.id(), 3).toString())
        .doesNotContain(ben.value());
    assertThat(trinity.rooms().find(cleo, room.id()).orElseThrow().toString())
        .doesNotContain("choice", "NO,");
  }

  @Test
  @Rule("DECK-1")
  void what_others_like_is_dealt_first_and_what_somebody_refused_last() {
    Room room = roomOf(ada, ben);
    no(ada, room, alien);
    yes(ada, room, casablanca);

    assertThat(trinity.rooms().nextCards(ben, room.id(), 50))
        .extracting(Movie::id)
        .containsExactly(casablanca, brazil, alien);
    assertThat(trinity.rooms().nextCards(ben, room.id(), 1))
        .extracting(Movie::id)
        .containsExactly(casablanca);
  }

  @Test
  @Rule({"DECK-1", "ERRORS"})
  void cards_are_for_participants_and_1_to_50_at_a_time() {
    Room room = roomOf(ada);

    for (int limit : List.of(Integer.MIN_VALUE, 0, 51)) {
      refused(RefusalCode.INVALID_INPUT, () -> trinity.rooms().nextCards(ada, room.id(), limit));
    }
    refused(RefusalCode.NOT_A_PARTICIPANT, () -> trinity.rooms().nextCards(ben, room.id(), 1));
    refused(
        RefusalCode.ROOM_NOT_FOUND, () -> trinity.rooms().nextCards(ada, RoomId.of("nowhere"), 1));
  }

  @Test
  @Rule("DECK-2")
  void whoever_comes_back_on_another_device_goes_on_where_they_stopped() {
    Room room = roomOf(ada, ben);
    no(ada, room, alien);
    trinity.rooms().leave(ada, room.id());

    engine(TrinitySettings.defaults());
    trinity.rooms().join(ada, room.code());

    assertThat(trinity.rooms().nextCards(ada, room.id(), 50))
        .extracting(Movie::id)
        .containsExactly(casablanca, brazil);
    yes(ada, room, brazil);
    yes(ada, room, casablanca);
    assertThat(trinity.rooms().nextCards(ada, room.id(), 50)).isEmpty();
  }
}
