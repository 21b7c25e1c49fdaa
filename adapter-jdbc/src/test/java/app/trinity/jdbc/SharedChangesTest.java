package app.trinity.jdbc;

import static app.trinity.room.RoomChangeKind.JOINED;
import static app.trinity.room.RoomChangeKind.LEFT;
import static app.trinity.room.RoomChangeKind.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.feed.RetryPolicy;
import app.trinity.jdbc.outbox.FeedPolicy;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.Roster;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.RosterChange;
import app.trinity.rule.MatchRule;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Changes of rooms in the outbox, worked through by several processes. */
@Rule("ROOM-13")
class SharedChangesTest {
  /** Hears of changes, and fails to hear of those of one kind. */
  private static final class Listener implements Announcements {
    private final List<RoomChange> heard = new CopyOnWriteArrayList<>();
    private final Set<RoomChangeKind> deafTo;

    Listener(RoomChangeKind... deafTo) {
      this.deafTo = Set.of(deafTo);
    }

    @Override
    public void announce(UserId user, Match match) {}

    @Override
    public void announce(RoomChange change) {
      if (deafTo.contains(change.kind())) {
        throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "a dead line");
      }
      heard.add(change);
    }

    List<RoomChangeKind> kinds() {
      return heard.stream().map(RoomChange::kind).toList();
    }
  }

  abstract static class Laws extends StoreContract {
    private final UserId ada = user("ada");
    private final List<JdbcStores> processes = new ArrayList<>();

    abstract TestDatabase database();

    @Override
    protected Stores createStores(FixedClock clock) {
      return database().stores(clock);
    }

    @BeforeEach
    void empty() {
      database().execute("delete from trinity_announcements");
    }

    @AfterEach
    void closeAll() {
      processes.forEach(JdbcStores::close);
    }

    private JdbcStores process(FeedPolicy policy) {
      JdbcStores process =
          database().builder(database().pool()).policy(policy).clock(clock).build();
      processes.add(process);
      return process;
    }

    /** The room as a process of its own sees it. */
    private PlayedRoom openIn(JdbcStores process) {
      return PlayedRoom.open(process, clock, aRoom().build());
    }

    private void majorityDecides(JdbcStores process, PlayedRoom room) {
      Roster before = room.roster();
      assertThat(
              process
                  .rosters()
                  .change(
                      RosterChange.of(
                          before, before.judgedBy(MatchRule.majority()), clock.instant()))
                  .outcome())
          .isEqualTo(Changing.Outcome.CHANGED);
    }

    private long waiting() {
      return database().count("select count(*) from trinity_announcements");
    }

    @Test
    void each_change_is_told_once_and_in_order_by_whichever_process() {
      Listener everywhere = new Listener();
      List<JdbcStores> all = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        all.add(process(TestDatabase.QUICK));
        all.get(i).matchFeed().connect(everywhere);
      }
      PlayedRoom room = openIn(all.get(0));

      for (int i = 0; i < 4; i++) {
        room.join(ada);
        majorityDecides(all.get(i % 3), room);
        room.leave(ada);
      }

      eventually(
          () ->
              assertThat(everywhere.kinds())
                  .containsExactly(
                      JOINED, RULE, LEFT, JOINED, RULE, LEFT, JOINED, RULE, LEFT, JOINED, RULE,
                      LEFT));
      eventually(() -> assertThat(waiting()).isZero());
    }

    @Test
    void what_fails_as_often_as_it_may_is_given_up_and_the_next_change_is_told() {
      FeedPolicy impatient =
          TestDatabase.QUICK.withRetryPolicy(
              RetryPolicy.builder()
                  .attempts(3)
                  .firstPause(Duration.ofMillis(1))
                  .longestPause(Duration.ofMillis(1))
                  .build());
      JdbcStores process = process(impatient);
      Listener listener = new Listener(JOINED);
      process.matchFeed().connect(listener);
      PlayedRoom room = openIn(process);

      room.join(ada);
      room.leave(ada);

      eventually(() -> assertThat(listener.kinds()).containsExactly(LEFT));
      eventually(() -> assertThat(waiting()).isZero());
      assertThat(process.matchFeed().parked()).isEmpty();
    }

    @Test
    void a_change_that_fails_holds_up_no_match_and_is_no_notification_that_is_left() {
      JdbcStores process = process(TestDatabase.QUICK);
      List<Match> matches = new CopyOnWriteArrayList<>();
      process
          .matchFeed()
          .connect(
              new Announcements() {
                @Override
                public void announce(UserId user, Match match) {
                  matches.add(match);
                }

                @Override
                public void announce(RoomChange change) {
                  throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "a dead line");
                }
              });
      PlayedRoom room = openIn(process);
      room.join(ada);

      Match match = room.agreeOn(room.title(0));

      eventually(() -> assertThat(matches).containsExactly(match, match));
      assertThat(process.close(Duration.ZERO)).isEmpty();
    }

    @Test
    void before_anybody_is_connected_and_after_the_end_nothing_is_kept_to_be_told() {
      JdbcStores process = process(TestDatabase.QUICK);
      PlayedRoom room = openIn(process);
      room.join(ada);
      assertThat(waiting()).isZero();

      process.matchFeed().connect(new Listener());
      var unused = process.close(Duration.ZERO);
      room.leave(ada);

      assertThat(waiting()).isZero();
    }
  }

  @Nested
  @NeedsPostgres
  class OnPostgres extends Laws {
    @Override
    TestDatabase database() {
      return OwnPostgres.DATABASE;
    }
  }

  @Nested
  class OnSqlite extends Laws {
    @Override
    TestDatabase database() {
      return OwnSqlite.DATABASE;
    }
  }

  /** Of its own, like the other one: no other feed may announce what a test here changes. */
  private static final class OwnPostgres {
    static final TestDatabase DATABASE = TestDatabases.ownPostgres();
  }

  private static final class OwnSqlite {
    static final TestDatabase DATABASE = TestDatabases.ownSqlite();
  }
}
