package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.room.RoomChange;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.RosterChange;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The connection is cut at every call of changes of a room, and of what people have seen. */
@Rule("ERRORS")
class CutChangesTest {
  abstract static class Laws extends CutLineLaws {
    /** The same change, which is stale where it has been made. */
    private Runnable changing(Function<Roster, Roster> next, PlayedRoom room) {
      Roster before = room.roster();
      return changing(RosterChange.of(before, next.apply(before), clock.instant()));
    }

    private Runnable changing(RosterChange change) {
      return () -> assertThat(cut().rosters().change(change).roster()).contains(change.after());
    }

    @Test
    @Rule("ROOM-11")
    void changing_the_rule() {
      cutEverywhere(
          inARoom((room, guest) -> changing(now -> now.judgedBy(MatchRule.atLeast(2)), room)));
      assertThat(uncertain()).isPositive();
    }

    @Test
    @Rule("ROOM-7a")
    void removing_somebody() {
      cutEverywhere(inARoom((room, guest) -> changing(now -> now.removing(guest), room)));
      assertThat(uncertain()).isPositive();
    }

    @Test
    @Rule("ROOM-12")
    void renaming_somebody() {
      DisplayName name = DisplayName.of("Ådå 🎬");
      cutEverywhere(inARoom((room, guest) -> changing(now -> now.renaming(guest, name), room)));
      assertThat(uncertain()).isPositive();
    }

    @Test
    @Rule("ROOM-11")
    void ending_a_room() {
      cutEverywhere(inARoom((room, guest) -> changing(Roster::closed, room)));
      assertThat(uncertain()).isPositive();
    }

    @Test
    @Rule("ROOM-9a")
    void adding_a_round_of_titles() {
      Round round = Round.of(1, SampleData.titles(70).subList(60, 70), true);
      cutEverywhere(
          inARoom(
              (room, guest) ->
                  changing(RosterChange.growing(room.roster(), round, clock.instant()))));
      assertThat(uncertain()).isPositive();
    }

    @Test
    @Rule("ROOM-13")
    void a_change_and_what_is_told_of_it() {
      cut().matchFeed().connect(new Deaf());
      cutEverywhere(inARoom((room, guest) -> changing(now -> now.removing(guest), room)));
      assertThat(uncertain()).isPositive();
      assertThat(cut().close(Duration.ZERO)).isNotNull();
    }

    /** Nobody can be told of anything, so that every announcement stays in the outbox. */
    private static final class Deaf implements Announcements {
      @Override
      public void announce(UserId user, Match match) {
        throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "nobody listens");
      }

      @Override
      public void announce(RoomChange change) {
        throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "nobody listens");
      }
    }

    @Test
    @Rule("VOTE-5")
    void marking_a_title_as_seen() {
      cutEverywhere(
          () -> {
            UserId ada = user("ada");
            return new Change() {
              @Override
              public void make() {
                cut().seen().add(ada, MediaType.MOVIE, MovieId.of(7), clock.instant());
              }

              @Override
              public Object state() {
                return stores.seen().of(ada, MediaType.MOVIE);
              }
            };
          });
      assertThat(uncertain()).isPositive();
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
