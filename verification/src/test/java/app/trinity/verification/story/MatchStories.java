package app.trinity.verification.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.room.Standing;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.Eventually;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When a title matches, and who hears of it. */
public abstract class MatchStories extends Story {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Nested
  class Deciding {
    @Test
    @Rule("MATCH-1")
    void a_room_matches_when_everyone_likes_the_title() {
      Room room = roomOf(ada, ben, cleo);
      yes(ada, room, alien);
      yes(ben, room, brazil);
      yes(ben, room, alien);
      Match match = yes(cleo, room, alien).match().orElseThrow();

      assertThat(match.movieId()).isEqualTo(alien);
      assertThat(match.roomId()).isEqualTo(room.id());
      assertThat(match.title()).isEqualTo("Title 1");
      assertThat(match.posterPath()).contains("/1.jpg");
      assertThat(match.matchedUsers()).containsExactly(ada, ben, cleo);
      assertThat(match.decidedAt()).isEqualTo(EVENING);
      assertThat(matchOf(room, brazil)).isEmpty();
    }

    static Stream<Arguments> rules() {
      return Stream.of(
          Arguments.of(MatchRule.unanimous(), 4),
          Arguments.of(MatchRule.allButOne(), 3),
          Arguments.of(MatchRule.majority(), 3),
          Arguments.of(MatchRule.atLeast(1), 2),
          Arguments.of(MatchRule.atLeast(2), 2),
          Arguments.of(MatchRule.atLeast(4), 4));
    }

    @ParameterizedTest
    @MethodSource("rules")
    @Rule({"MATCH-1", "MATCH-2"})
    void of_four_people_each_rule_takes_its_number(MatchRule rule, int needed) {
      Room room = roomOf(rule, ada, ben, cleo, dan);
      List<UserId> people = List.of(ada, ben, cleo, dan);

      assertThat(room.matchRule()).isEqualTo(rule);
      for (int yeses = 1; yeses <= needed; yeses++) {
        assertThat(yes(people.get(yeses - 1), room, alien).match().isPresent())
            .isEqualTo(yeses == needed);
      }
    }

    @Test
    @Rule("MATCH-1")
    void more_people_than_there_are_cannot_be_had() {
      Room room = roomOf(MatchRule.atLeast(3), ada, ben);
      yes(ada, room, alien);

      assertThat(yes(ben, room, alien).match()).isEmpty();
    }

    @Test
    @Rule("MATCH-2")
    void somebody_alone_matches_himself_only_where_that_is_wanted() {
      Room room = roomOf(ada);
      assertThat(yes(ada, room, alien).match()).isEmpty();

      engine(TrinitySettings.builder().minimumParticipants(1).build());
      assertThat(yes(ada, room, alien).match().orElseThrow().matchedUsers()).containsExactly(ada);
    }

    @Test
    @Rule("MATCH-2")
    void somebody_left_alone_does_not_match_himself() {
      Room room = roomOf(ada, ben);
      yes(ada, room, alien);
      trinity.rooms().leave(ben, room.id());

      assertThat(matchOf(room, alien)).isEmpty();
    }

    @Test
    @Rule("MATCH-5")
    void a_match_is_history() {
      Room room = roomOf(ada, ben, cleo);
      Match match = agree(room, alien, ada, ben, cleo);

      no(ada, room, alien);
      trinity.rooms().leave(ben, room.id());
      trinity.rooms().join(dan, room.code());
      no(dan, room, alien);

      assertThat(matchOf(room, alien)).contains(match);
      assertThat(trinity.matches().of(ben, room.id(), alien)).isEqualTo(match);
      assertThat(trinity.rooms().standings(ada, room.id()).get(0))
          .extracting(standing -> standing.movie().id(), Standing::matched)
          .containsExactly(alien, true);
    }

    @Test
    @Rule("MATCH-6")
    void a_match_is_of_those_who_took_part_when_it_was_decided() {
      Room room = roomOf(MatchRule.majority(), ada, ben, cleo);
      trinity.rooms().leave(ada, room.id());
      trinity.rooms().join(ada, room.code());
      Match match = agree(room, alien, ben, ada);
      trinity.rooms().join(dan, room.code());

      assertThat(match.matchedUsers()).containsExactly(ben, cleo, ada);
      assertThat(matchOf(room, alien)).contains(match);
      refused(RefusalCode.FORBIDDEN, () -> trinity.matches().of(dan, room.id(), alien));
    }
  }

  @Nested
  class Being_lost_and_found {
    @Test
    @Rule("MATCH-4")
    void what_a_dying_process_left_unrecorded_is_found_when_nobody_comes() {
      Room room = diedAfterTheLastVote();

      assertThat(trinity.reconciliation().reconcile(room.id()))
          .singleElement()
          .satisfies(match -> assertThat(matchOf(room, alien)).contains(match));
      assertThat(trinity.reconciliation().reconcile(room.id())).isEmpty();
    }

    @Test
    @Rule("MATCH-4")
    void it_is_found_by_whoever_asks_for_cards() {
      Room room = diedAfterTheLastVote();
      trinity.rooms().nextCards(ada, room.id(), 1);

      assertThat(matchOf(room, alien)).isPresent();
    }

    @Test
    @Rule("MATCH-4")
    void it_is_found_by_whoever_looks_at_the_standings() {
      Room room = diedAfterTheLastVote();

      assertThat(trinity.rooms().standings(ada, room.id()).get(0).matched()).isTrue();
      assertThat(matchOf(room, alien)).isPresent();
    }

    @Test
    @Rule({"MATCH-4", "VOTE-3"})
    void it_is_found_by_whoever_repeats_his_vote() {
      Room room = diedAfterTheLastVote();

      assertThat(yes(ada, room, alien).match()).isPresent();
    }

    @Test
    @Rule({"MATCH-4", "ROOM-7"})
    void it_is_found_by_whoever_leaves() {
      Room room = diedAfterTheLastVote();
      trinity.rooms().join(cleo, room.code());
      assertThat(matchOf(room, alien)).isEmpty();

      trinity.rooms().leave(cleo, room.id());

      assertThat(matchOf(room, alien)).isPresent();
    }

    @Test
    @Rule({"MATCH-4", "ROOM-3"})
    void it_is_found_after_the_rooms_time_is_over() {
      Room room = diedAfterTheLastVote();
      clock.turnTo(room.endsAt().plusSeconds(60));

      assertThat(trinity.reconciliation().reconcile(room.id())).hasSize(1);
    }

    @Test
    @Rule("MATCH-4")
    void there_is_nothing_to_find_in_no_room() {
      assertThat(trinity.reconciliation().reconcile(RoomId.of("nowhere"))).isEmpty();
    }

    private Room diedAfterTheLastVote() {
      Room room = roomOf(ada, ben);
      for (UserId user : List.of(ada, ben)) {
        stores.votes().put(Vote.of(room.id(), user, alien, Choice.YES, EVENING));
      }
      return room;
    }
  }

  @Nested
  class Being_told {
    @Test
    @Rule("MATCH-7")
    void everybody_is_told_and_knows_the_match_by_its_id() {
      Assumptions.assumeTrue(announcesInThisProcess(), "the feed of these stores is elsewhere");
      Room room = roomOf(ada, ben, cleo);
      Match match = agree(room, alien, ada, ben, cleo);

      Eventually.holds(
          PATIENCE,
          () -> {
            for (UserId user : List.of(ada, ben, cleo)) {
              assertThat(publisher.toldTo(user))
                  .extracting(Match::matchId)
                  .contains(match.matchId());
            }
          });
    }

    @Test
    @Rule("MATCH-7")
    void a_publisher_that_fails_fails_no_vote_and_is_tried_again() {
      Assumptions.assumeTrue(announcesInThisProcess(), "the feed of these stores is elsewhere");
      publisher.failNext(2);
      Room room = roomOf(ada, ben);
      Match match = agree(room, alien, ada, ben);

      Eventually.holds(
          PATIENCE,
          () -> {
            assertThat(publisher.toldTo(ada)).contains(match);
            assertThat(publisher.toldTo(ben)).contains(match);
          });
      assertThat(publisher.attempts()).isGreaterThanOrEqualTo(4);
    }

    @Test
    @Rule("MATCH-7")
    void one_person_who_cannot_be_reached_holds_up_nobody_else() {
      Assumptions.assumeTrue(announcesInThisProcess(), "the feed of these stores is elsewhere");
      publisher.failFor(ada);
      Room room = roomOf(ada, ben);
      Match match = agree(room, alien, ada, ben);

      Eventually.holds(PATIENCE, () -> assertThat(publisher.toldTo(ben)).contains(match));
      publisher.recover();
      Eventually.holds(PATIENCE, () -> assertThat(publisher.toldTo(ada)).contains(match));
    }
  }

  @Nested
  class Being_listed {
    @Test
    @Rule("MATCH-8")
    void my_matches_are_listed_newest_first_page_by_page() {
      List<Match> all = new ArrayList<>();
      for (MovieId title : List.of(alien, brazil, casablanca)) {
        Room room = roomOf(ada, ben);
        all.add(0, agree(room, title, ada, ben));
        clock.turn(Duration.ofMinutes(1));
      }

      Eventually.holds(
          PATIENCE,
          () -> assertThat(trinity.matches().mine(ada, MatchPageRequest.first(50))).isEqualTo(all));
      assertThat(trinity.matches().mine(ada, MatchPageRequest.first(2)))
          .isEqualTo(all.subList(0, 2));
      assertThat(trinity.matches().mine(ada, MatchPageRequest.after(all.get(1).matchId(), 2)))
          .isEqualTo(all.subList(2, 3));
      assertThat(trinity.matches().mine(ada, MatchPageRequest.after(all.get(2).matchId(), 2)))
          .isEmpty();
      assertThat(trinity.matches().mine(cleo, MatchPageRequest.first(2))).isEmpty();
    }

    @Test
    @Rule("MATCH-8")
    void a_match_is_listed_after_its_room_has_been_forgotten() {
      Room room = roomOf(ada, ben);
      Match match = agree(room, alien, ada, ben);
      clock.turnTo(room.endsAt().plus(Duration.ofDays(2)));

      Eventually.holds(
          PATIENCE,
          () ->
              assertThat(trinity.matches().mine(ben, MatchPageRequest.first(1)))
                  .containsExactly(match));
    }

    @Test
    @Rule({"MATCH-8", "ERRORS"})
    void going_on_after_a_match_that_is_not_mine_is_refused() {
      Room room = roomOf(ada, ben);
      Match match = agree(room, alien, ada, ben);

      refused(
          RefusalCode.MATCH_NOT_FOUND,
          () -> trinity.matches().mine(cleo, MatchPageRequest.after(match.matchId(), 1)));
      refused(
          RefusalCode.MATCH_NOT_FOUND,
          () -> trinity.matches().mine(ada, MatchPageRequest.after(MatchId.of("no-match"), 1)));
      refused(RefusalCode.INVALID_INPUT, () -> MatchPageRequest.first(0));
      refused(RefusalCode.INVALID_INPUT, () -> MatchPageRequest.first(101));
    }

    @Test
    @Rule("ERRORS")
    void a_match_is_shown_to_its_own_people_only() {
      Room room = roomOf(ada, ben);
      Match match = agree(room, alien, ada, ben);

      assertThat(trinity.matches().of(ada, room.id(), alien)).isEqualTo(match);
      refused(RefusalCode.FORBIDDEN, () -> trinity.matches().of(cleo, room.id(), alien));
      refused(RefusalCode.MATCH_NOT_FOUND, () -> trinity.matches().of(ada, room.id(), brazil));
    }
  }

  @Nested
  class Ending_a_room {
    @Test
    @Rule({"MATCH-9", "MATCH-9a"})
    void every_room_can_end_with_the_best_there_is() {
      Room room = roomOf(ada, ben, cleo);
      no(ada, room, alien);
      yes(ben, room, alien);
      yes(ada, room, casablanca);
      yes(ben, room, casablanca);

      OptionalInt hidden = OptionalInt.empty();

      assertThat(trinity.rooms().standings(ada, room.id()))
          .extracting(
              standing -> standing.movie().id(),
              Standing::yesVotes,
              Standing::noVotes,
              Standing::participants,
              Standing::matched)
          .containsExactly(
              tuple(casablanca, OptionalInt.of(2), OptionalInt.of(0), 3, false),
              tuple(alien, OptionalInt.of(1), OptionalInt.of(1), 3, false),
              tuple(brazil, hidden, hidden, 3, false));
    }

    @Test
    @Rule({"MATCH-9", "ERRORS"})
    void standings_are_for_participants() {
      Room room = roomOf(ada);

      refused(RefusalCode.NOT_A_PARTICIPANT, () -> trinity.rooms().standings(ben, room.id()));
    }
  }

  final Match agree(Room room, MovieId title, UserId... people) {
    Match match = null;
    for (UserId user : people) {
      match = yes(user, room, title).match().orElse(null);
    }
    assertThat(match).isNotNull();
    return match;
  }
}
