package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.room.RoomFacts;
import app.trinity.room.spi.RoomStore.Creation;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The connection is cut at every call of every change, before and after it has reached the
 * database: what the failure says is true, and a repeat leads to where the first call would have.
 */
@Rule("ERRORS")
class CutLinesTest {
  abstract static class Laws extends CutLineLaws {
    @Test
    @Rule("ROOM-2")
    void creating_a_room() {
      cutEverywhere(
          () -> {
            RoomFacts room = aRoom().withDeck(2).build();
            return new Change() {
              @Override
              public void make() {
                assertThat(
                        cut().rooms().create(room, SampleData.participant(room.hostId().value())))
                    .isEqualTo(Creation.CREATED);
              }

              @Override
              public Object state() {
                List<Object> all = new ArrayList<>();
                all.add(stores.rooms().find(room.id()));
                all.add(stores.rooms().findByCode(room.code()));
                all.add(stores.rosters().find(room.id()));
                all.add(stores.rosters().roomsOf(room.hostId()));
                return all;
              }
            };
          });
      assertThat(uncertain()).isPositive();
    }

    @Test
    @Rule("ROOM-6")
    void joining() {
      cutEverywhere(
          inARoom(
              (room, guest) -> {
                UserId late = user("late");
                return () ->
                    cut()
                        .rosters()
                        .join(room.id(), SampleData.participant(late.value()), 90, clock.instant());
              }));
      assertThat(uncertain()).isPositive();
    }

    @Test
    @Rule("ROOM-7")
    void leaving() {
      cutEverywhere(
          inARoom((room, guest) -> () -> cut().rosters().leave(room.id(), guest, clock.instant())));
      assertThat(uncertain()).isPositive();
    }

    @Test
    @Rule("VOTE-2")
    void voting() {
      cutEverywhere(
          inARoom(
              (room, guest) -> {
                room.no(guest, room.title(0));
                Vote yes = room.vote(guest, room.title(0), Choice.YES);
                return () -> {
                  VotePut put = cut().votes().put(yes);
                  assertThat(put.stored()).isEqualTo(yes);
                  assertThat(put.firstAttempt()).isTrue();
                };
              }));
      assertThat(uncertain()).isPositive();
    }

    @Test
    @Rule("VOTE-2a")
    void taking_a_vote_back() {
      cutEverywhere(
          inARoom(
              (room, guest) -> {
                room.yes(guest, room.title(0));
                Vote retraction = room.vote(guest, room.title(0), Choice.RETRACTED);
                return () ->
                    assertThat(cut().votes().put(retraction).stored()).isEqualTo(retraction);
              }));
      assertThat(uncertain()).isPositive();
    }

    @Test
    @Rule({"MATCH-3", "MATCH-7"})
    void recording_a_match() {
      cutEverywhere(
          inARoom(
              (room, guest) -> {
                room.everybodyLikes(room.title(0));
                Match match = room.proposal(room.title(0));
                Evidence evidence = room.evidence(room.title(0));
                return () ->
                    assertThat(cut().matches().record(match, evidence).match()).contains(match);
              }));
      assertThat(uncertain()).isPositive();
    }

    @Test
    @Rule("ACCOUNT-2")
    void reserving_a_username() {
      cutEverywhere(
          () -> {
            Username name = Username.of(unique("Ada"));
            UserId ada = user("ada");
            return new Change() {
              @Override
              public void make() {
                var unused = cut().usernames().reserve(name, ada, clock.instant());
              }

              @Override
              public Object state() {
                return stores.usernames().ownerOf(name);
              }
            };
          });
      assertThat(uncertain()).isPositive();
    }

    @Test
    void a_reading_never_may_have_happened_and_goes_on_over_another_line() {
      PlayedRoom room = open(aRoom(), user("guest"));
      for (int call = 1; ; call++) {
        lines().at(call, CutLines.Kind.AFTER);
        assertThat(cut().votes().readBoard(room.id())).contains(room.board());
        if (!lines().hasCut()) {
          break;
        }
        lines().at(call, CutLines.Kind.BEFORE_AND_FOR_GOOD);
        try {
          var unused = cut().votes().readBoard(room.id());
        } catch (InfrastructureFailure failure) {
          assertThat(failure.effect()).isEqualTo(Effect.DID_NOT_HAPPEN);
        }
      }
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
