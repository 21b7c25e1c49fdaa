package app.trinity.jdbc;

import static app.trinity.match.spi.Recording.Outcome.ALREADY_RECORDED;
import static app.trinity.match.spi.Recording.Outcome.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.RoomFacts;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RoomStore.Creation;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.TitleReading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Two transactions meet, the second after each call of the first, so that every place is tried at
 * which one can slip into the other.
 */
@Rule({"MATCH-3", "MATCH-4"})
class RacesTest {
  abstract static class Laws extends RaceLaws {
    @Test
    void a_withdrawal_comes_after_the_record_or_makes_it_stale() {
      recordingAgainst(
          room -> {
            Vote no = room.vote(ada, room.title(0), Choice.NO);
            return other -> other.votes().put(no);
          });
    }

    @Test
    void a_leave_comes_after_the_record_or_makes_it_stale() {
      recordingAgainst(room -> other -> other.rosters().leave(room.id(), ben, clock.instant()));
    }

    @Test
    void a_join_comes_after_the_record_or_makes_it_stale() {
      UserId late = user("late");
      recordingAgainst(
          room -> other -> other.rosters().join(room.id(), guest(late), 90, clock.instant()));
    }

    @Test
    @Rule("VOTE-2a")
    void a_retraction_comes_after_the_record_or_makes_it_stale() {
      recordingAgainst(
          room -> {
            Vote retraction = room.vote(ada, room.title(0), Choice.RETRACTED);
            return other -> other.votes().put(retraction);
          });
    }

    @Test
    void of_two_who_record_one_title_one_does_and_the_other_is_shown_it() {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom(), ada);
            MovieId title = room.title(0);
            room.everybodyLikes(title);
            Evidence evidence = room.evidence(title);
            Match one = room.proposal(title);
            Match other = room.proposal(title);

            Race.Result<Recording, Recording, Boolean> result =
                race.run(
                    call,
                    s -> s.matches().record(one, evidence),
                    s -> s.matches().record(other, evidence),
                    () -> true);

            assertThat(result.first().match()).isEqualTo(result.second().match());
            assertThat(List.of(result.first().outcome(), result.second().outcome()))
                .containsExactlyInAnyOrder(RECORDED, ALREADY_RECORDED);
            assertThat(
                    database()
                        .count(
                            "select count(*) from trinity_announcements where room_id = '"
                                + room.id()
                                + "'"))
                .isEqualTo(2);
            return race.wasHeld();
          });
    }

    @Test
    void of_two_last_votes_one_at_least_sees_both() {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom(), ada);
            Vote hosts = room.vote(room.host(), room.title(0), Choice.YES);
            Vote adas = room.vote(ada, room.title(0), Choice.YES);

            Race.Result<TitleReading, TitleReading, Boolean> result =
                race.run(
                    call,
                    one -> voteAndRead(one, room, hosts),
                    other -> voteAndRead(other, room, adas),
                    () -> true);

            assertThat(List.of(result.first(), result.second()))
                .anySatisfy(reading -> assertThat(reading.tally().yeses()).hasSize(2));
            return race.wasHeld();
          });
    }

    @Test
    @Rule("ROOM-7")
    void a_last_vote_or_a_lone_dissenters_leave_sees_what_the_other_did() {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom(), ada, ben);
            room.yes(room.host(), room.title(0));
            room.no(ben, room.title(0));
            Vote last = room.vote(ada, room.title(0), Choice.YES);

            Race.Result<TitleReading, Integer, Boolean> result =
                race.run(
                    call,
                    one -> voteAndRead(one, room, last),
                    other -> {
                      Leaving unused = other.rosters().leave(room.id(), ben, clock.instant());
                      return yeses(other, room);
                    },
                    () -> true);

            boolean seenByVote = result.first().tally().participants().size() == 2;
            assertThat(seenByVote || result.second() == 2).isTrue();
            return race.wasHeld();
          });
    }

    @Test
    @Rule("ROOM-10")
    void the_last_place_is_given_once() {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom());

            Race.Result<Joining, Joining, Boolean> result =
                race.run(
                    call,
                    one -> one.rosters().join(room.id(), guest(ada), 2, clock.instant()),
                    other -> other.rosters().join(room.id(), guest(ben), 2, clock.instant()),
                    () -> true);

            assertThat(List.of(result.first().outcome(), result.second().outcome()))
                .containsExactlyInAnyOrder(Joining.Outcome.JOINED, Joining.Outcome.FULL);
            assertThat(room.roster().version()).isEqualTo(2);
            return race.wasHeld();
          });
    }

    @Test
    @Rule("ROOM-7")
    void nobody_joins_a_room_that_its_last_participant_is_leaving_unless_before() {
      everywhere(
          call -> {
            PlayedRoom room = open(aRoom());

            Race.Result<Leaving, Joining, Boolean> result =
                race.run(
                    call,
                    one -> one.rosters().leave(room.id(), room.host(), clock.instant()),
                    other -> other.rosters().join(room.id(), guest(ada), 90, clock.instant()),
                    () -> true);

            assertThat(result.first().outcome()).isEqualTo(Leaving.Outcome.LEFT);
            boolean joined = result.second().outcome() == Joining.Outcome.JOINED;
            assertThat(room.roster().has(ada)).isEqualTo(joined);
            assertThat(room.roster().ended()).isEqualTo(!joined);
            assertThat(
                    stores
                        .rooms()
                        .create(
                            aRoom().withCode(room.facts().code().value()).build(),
                            guest(user("next"))))
                .isEqualTo(joined ? Creation.CODE_TAKEN : Creation.CREATED);
            return race.wasHeld();
          });
    }

    @Test
    @Rule("ROOM-6")
    void a_room_that_is_being_made_is_found_whole_or_not_at_all() {
      int places = 0;
      do {
        RoomFacts room = aRoom().build();

        Race.Result<Optional<RoomFacts>, Creation, Boolean> result =
            race.run(
                ++places,
                one -> one.rooms().find(room.id()),
                other -> other.rooms().create(room, guest(room.hostId())),
                () -> true);

        assertThat(result.second()).isEqualTo(Creation.CREATED);
        assertThat(result.first()).matches(found -> found.isEmpty() || found.get().equals(room));
      } while (race.wasHeld());
      assertThat(places).isGreaterThanOrEqualTo(FEWEST_PLACES);
    }

    @Test
    @Rule("ROOM-2")
    void a_code_is_given_once() {
      everywhere(
          call -> {
            RoomFacts one = aRoom().withDeck(1).build();
            RoomFacts other = aRoom().withCode(one.code().value()).withDeck(1).build();

            Race.Result<Creation, Creation, Boolean> result =
                race.run(
                    call,
                    s -> s.rooms().create(one, guest(one.hostId())),
                    s -> s.rooms().create(other, guest(other.hostId())),
                    () -> true);

            assertThat(List.of(result.first(), result.second()))
                .containsExactlyInAnyOrder(Creation.CREATED, Creation.CODE_TAKEN);
            assertThat(stores.rooms().findByCode(one.code()))
                .contains(result.first() == Creation.CREATED ? one : other);
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
