package app.trinity.testkit.contract.match;

import static app.trinity.match.spi.Recording.Outcome.ALREADY_RECORDED;
import static app.trinity.match.spi.Recording.Outcome.RECORDED;
import static app.trinity.match.spi.Recording.Outcome.STALE;
import static app.trinity.room.spi.Joining.Outcome.JOINED;
import static app.trinity.room.spi.Leaving.Outcome.LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link MatchStoreContract} asks of recording matches. */
abstract class MatchRecordingContract extends StoreContract {
  final UserId ada = user("ada");
  final UserId ben = user("ben");

  final UserId[] guests(int n) {
    return IntStream.range(0, n).mapToObj(number -> user("guest")).toArray(UserId[]::new);
  }

  final List<Match> newestOf(UserId user) {
    return stores
        .matches()
        .matchesOf(user, MatchPageRequest.first(MatchPageRequest.MAX_LIMIT))
        .orElseThrow();
  }

  /** A match that all in a room agree on, decided at an instant of the caller's choice. */
  final Match agreed(PlayedRoom room, int place, Instant decidedAt, String id) {
    MovieId title = room.title(place);
    room.everybodyLikes(title);
    Match match = SampleData.match(id, room.facts(), room.roster(), title, decidedAt);
    assertThat(room.record(match, room.evidence(title)).outcome()).isEqualTo(RECORDED);
    return match;
  }

  /** A room with three in it who all like its first title. */
  final PlayedRoom agreed() {
    PlayedRoom room = open(aRoom(), ada, ben);
    room.everybodyLikes(room.title(0));
    return room;
  }

  final void assertNothingRecorded(PlayedRoom room, MovieId title) {
    assertThat(stores.matches().find(room.id(), title)).isEmpty();
    assertThat(stores.matches().hasMatch(room.id())).isFalse();
    assertThat(room.reading(title).match()).isEmpty();
    assertThat(room.board().matches()).isEmpty();
  }

  @Nested
  @Rule("MATCH-3")
  class Recordings {
    @Test
    @Rule("MATCH-6")
    void a_match_whose_evidence_holds_is_recorded_to_the_letter() {
      PlayedRoom room = agreed();
      MovieId title = room.title(0);
      Match match = room.proposal(title);
      assertNothingRecorded(room, title);

      assertThat(room.record(match, room.evidence(title))).isEqualTo(Recording.recorded(match));

      Match found = stores.matches().find(room.id(), title).orElseThrow();
      assertThat(found).isEqualTo(match);
      assertThat(found.matchedUsers()).containsExactly(room.host(), ada, ben);
      assertThat(stores.matches().hasMatch(room.id())).isTrue();
      assertThat(room.reading(title).match()).contains(match);
      assertThat(room.board().matches()).containsOnlyKeys(title).containsValue(match);
    }

    @Test
    void a_title_without_a_poster_is_matched_without_one() {
      PlayedRoom room = agreed();
      Match match =
          Match.builder()
              .from(room.proposal(room.title(0)))
              .title("Amélie 天 \"the\" #1")
              .posterPath(Optional.empty())
              .build();

      room.record(match, room.evidence(room.title(0)));

      assertThat(stores.matches().find(room.id(), room.title(0))).contains(match);
    }

    @Test
    void recording_again_is_answered_with_the_match_that_stands() {
      PlayedRoom room = agreed();
      Match first = room.proposal(room.title(0));
      Match second = room.proposal(room.title(0));
      Evidence evidence = room.evidence(room.title(0));
      room.record(first, evidence);

      assertThat(room.record(first, evidence)).isEqualTo(Recording.alreadyRecorded(first));
      assertThat(room.record(second, evidence)).isEqualTo(Recording.alreadyRecorded(first));

      assertThat(stores.matches().find(room.id(), room.title(0))).contains(first);
      eventually(() -> assertThat(newestOf(ada)).containsExactly(first));
    }

    @Test
    @Rule("MATCH-5")
    void the_match_that_stands_is_answered_before_anything_is_held_against_a_new_one() {
      PlayedRoom room = agreed();
      Evidence evidence = room.evidence(room.title(0));
      Match first = room.proposal(room.title(0));
      room.record(first, evidence);

      room.no(ada, room.title(0));
      room.leave(ben);
      Match late = room.proposal(room.title(0));

      assertThat(room.record(late, evidence)).isEqualTo(Recording.alreadyRecorded(first));
      assertThat(room.record(late, Evidence.of(99, Set.of(user("stranger")))))
          .isEqualTo(Recording.alreadyRecorded(first));
    }

    @Test
    void each_title_and_each_room_has_its_own_match() {
      PlayedRoom room = open(aRoom(), ada);
      PlayedRoom elsewhere = open(aRoom(), ada);
      Match one = room.agreeOn(room.title(0));
      Match two = room.agreeOn(room.title(1));

      assertThat(stores.matches().hasMatch(elsewhere.id())).isFalse();
      assertThat(stores.matches().find(elsewhere.id(), room.title(0))).isEmpty();
      assertThat(room.board().matches()).containsValues(one, two).hasSize(2);
      assertThat(stores.matches().find(room.id(), room.title(2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 50, 90})
    @Rule({"ROOM-10", "MATCH-8"})
    void a_match_of_many_is_recorded_whole_and_listed_for_each(int people) {
      PlayedRoom room = open(aRoom(), guests(people - 1));

      Match match = room.agreeOn(room.title(0));

      assertThat(match.matchedUsers()).hasSize(people);
      assertThat(stores.matches().find(room.id(), room.title(0))).contains(match);
      for (UserId user : match.matchedUsers()) {
        eventually(() -> assertThat(newestOf(user)).containsExactly(match));
      }
    }

    @Test
    @Rule("ROOM-3")
    void a_match_judged_before_the_rooms_end_is_recorded_after_it() {
      PlayedRoom room = agreed();
      clock.turnTo(room.facts().endsAt());

      assertThat(room.record(room.title(0)).outcome()).isEqualTo(RECORDED);
    }
  }

  @Nested
  @Rule("MATCH-3")
  class ManyAtOnce {
    @Test
    void one_records_it_and_the_others_are_shown_it() {
      PlayedRoom room = agreed();
      Evidence evidence = room.evidence(room.title(0));

      List<Recording> recordings =
          AtOnce.run(12, number -> room.record(room.proposal(room.title(0)), evidence));

      assertThat(recordings)
          .extracting(Recording::outcome)
          .containsOnly(RECORDED, ALREADY_RECORDED)
          .containsOnlyOnce(RECORDED);
      assertThat(recordings).extracting(Recording::match).containsOnly(recordings.get(0).match());
      assertThat(stores.matches().find(room.id(), room.title(0)))
          .isEqualTo(recordings.get(0).match());
      eventually(() -> assertThat(newestOf(ada)).hasSize(1));
    }

    @Test
    void different_titles_of_one_room_do_not_hinder_each_other() {
      PlayedRoom room = open(aRoom(), ada);
      List<MovieId> titles =
          IntStream.range(0, 8).mapToObj(room::title).collect(Collectors.toList());
      titles.forEach(room::everybodyLikes);

      List<Recording> recordings = AtOnce.run(8, number -> room.record(titles.get(number)));

      assertThat(recordings).extracting(Recording::outcome).containsOnly(RECORDED);
      assertThat(room.board().matches()).containsOnlyKeys(titles);
    }

    @RepeatedTest(10)
    void a_record_that_meets_a_withdrawal_comes_before_it_or_is_stale() {
      PlayedRoom room = agreed();

      meetsRecord(room, () -> assertThat(room.no(ada, room.title(0)).isYes()).isFalse());

      assertThat(room.reading(room.title(0)).tally().yeses()).doesNotContain(ada);
    }

    @RepeatedTest(10)
    void a_record_that_meets_a_join_comes_before_it_or_is_stale() {
      PlayedRoom room = agreed();
      UserId late = user("late");

      meetsRecord(room, () -> assertThat(room.join(late).outcome()).isEqualTo(JOINED));

      assertThat(room.roster().has(late)).isTrue();
    }

    @RepeatedTest(10)
    void a_record_that_meets_a_leave_comes_before_it_or_is_stale() {
      PlayedRoom room = agreed();

      meetsRecord(room, () -> assertThat(room.leave(ben).outcome()).isEqualTo(LEFT));

      assertThat(room.roster().has(ben)).isFalse();
    }

    /**
     * Records a match while the change is made that its evidence does not survive. Once the change
     * has returned and there is no match, there can be none: whoever checks first and inserts later
     * is caught by that.
     */
    private void meetsRecord(PlayedRoom room, Runnable change) {
      MovieId title = room.title(0);
      Match match = room.proposal(title);
      Evidence evidence = room.evidence(title);
      AtomicBoolean wasThereAfterTheChange = new AtomicBoolean();

      List<Optional<Recording>> recordings =
          AtOnce.run(
              2,
              number -> {
                if (number == 1) {
                  return Optional.of(room.record(match, evidence));
                }
                change.run();
                wasThereAfterTheChange.set(stores.matches().find(room.id(), title).isPresent());
                return Optional.empty();
              });

      boolean came = wasThereAfterTheChange.get();
      assertThat(recordings.get(1).orElseThrow().outcome())
          .as("a match was %s when the change had returned", came ? "there" : "not there")
          .isEqualTo(came ? RECORDED : STALE);
      assertThat(stores.matches().find(room.id(), title).isPresent()).isEqualTo(came);
      assertThat(room.reading(title).match().isPresent()).isEqualTo(came);
    }
  }

  @Nested
  @Rule({"MATCH-5", "MATCH-8"})
  class History {
    @Test
    void votes_joins_and_leaves_do_not_revoke_a_match() {
      PlayedRoom room = agreed();
      Match match = room.agreeOn(room.title(0));

      room.no(ada, room.title(0));
      room.leave(ben);
      room.join(user("late"));

      assertThat(stores.matches().find(room.id(), room.title(0))).contains(match);
      assertThat(stores.matches().hasMatch(room.id())).isTrue();
      eventually(() -> assertThat(newestOf(ben)).containsExactly(match));
    }

    @Test
    void a_match_outlives_its_room() {
      PlayedRoom room = agreed();
      Match match = room.agreeOn(room.title(0));
      eventually(() -> assertThat(newestOf(ben)).containsExactly(match));

      List.of(room.host(), ada, ben).forEach(room::leave);
      clock.turn(Duration.ofDays(400));

      assertThat(newestOf(ben)).containsExactly(match);
      assertThat(stores.matches().find(room.id(), room.title(0))).contains(match);
    }
  }
}
