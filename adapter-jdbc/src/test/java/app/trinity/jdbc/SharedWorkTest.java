package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.feed.ParkedNotification;
import app.trinity.feed.RetryPolicy;
import app.trinity.jdbc.outbox.FeedPolicy;
import app.trinity.match.Match;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.RecordingPublisher;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The outbox, worked through by several processes. */
@Rule("MATCH-7")
class SharedWorkTest {
  /** So long that nothing is found by looking for it within a test. */
  private static final Duration NEVER = Duration.ofHours(1);

  abstract static class Laws extends StoreContract {
    final RecordingPublisher publisher = new RecordingPublisher();
    final UserId ada = user("ada");
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

    JdbcStores process(FeedPolicy policy) {
      JdbcStores process =
          database().builder(database().pool()).policy(policy).clock(clock).build();
      processes.add(process);
      return process;
    }

    private Match[] matches(PlayedRoom room, int number) {
      Match[] matches = new Match[number];
      for (int place = 0; place < number; place++) {
        matches[place] = room.agreeOn(room.title(place));
      }
      return matches;
    }

    @Test
    void each_is_told_once_and_in_order_by_whichever_process() {
      for (int i = 0; i < 3; i++) {
        process(TestDatabase.QUICK).matchFeed().connect(publisher::publish);
      }
      PlayedRoom room = open(aRoom().withDeck(12), ada);

      Match[] matches = matches(room, 12);

      for (UserId user : List.of(room.host(), ada)) {
        eventually(() -> assertThat(publisher.toldTo(user)).containsExactly(matches));
      }
      eventually(() -> assertThat(waiting()).isZero());
    }

    private long waiting() {
      return database().count("select count(*) from trinity_announcements");
    }

    @Test
    void what_a_dead_process_had_begun_is_announced_by_another_when_its_lease_is_over() {
      PlayedRoom room = open(aRoom(), ada);
      Match match = room.agreeOn(room.title(0));
      database()
          .execute(
              "update trinity_announcements set leased = true, due_at = due_at + 400 where user_id ="
                  + " '"
                  + ada
                  + "'");

      process(TestDatabase.QUICK).matchFeed().connect(publisher::publish);

      eventually(() -> assertThat(publisher.toldTo(ada)).containsExactly(match));
    }

    @Test
    void a_process_that_closes_leaves_the_rest_to_the_others_at_once() {
      PlayedRoom room = open(aRoom(), ada);
      JdbcStores closing = process(TestDatabase.QUICK);
      AtomicBoolean called = new AtomicBoolean();
      closing
          .matchFeed()
          .connect(
              (user, match) -> {
                called.set(true);
                throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "not here");
              });
      Match match = room.agreeOn(room.title(0));
      eventually(() -> assertThat(called).isTrue());

      assertThat(closing.close(Duration.ZERO)).hasSize(2);
      process(TestDatabase.QUICK).matchFeed().connect(publisher::publish);

      eventually(() -> assertThat(publisher.toldTo(ada)).containsExactly(match));
    }

    @Test
    void what_fails_as_often_as_it_may_is_parked_and_the_next_match_goes_on() {
      FeedPolicy impatient =
          TestDatabase.QUICK.withRetryPolicy(
              RetryPolicy.builder()
                  .attempts(3)
                  .firstPause(Duration.ofMillis(1))
                  .longestPause(Duration.ofMillis(1))
                  .build());
      JdbcStores process = process(impatient);
      PlayedRoom room = open(aRoom(), ada);
      Match first = room.agreeOn(room.title(0));
      AtomicBoolean broken = new AtomicBoolean(true);
      process
          .matchFeed()
          .connect(
              (user, match) -> {
                if (user.equals(ada) && match.equals(first) && broken.get()) {
                  throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "a dead line");
                }
                publisher.publish(user, match);
              });
      Match second = room.agreeOn(room.title(1));

      eventually(() -> assertThat(publisher.toldTo(ada)).containsExactly(second));
      ParkedNotification parked = process.matchFeed().parked().get(0);
      assertThat(parked.user()).isEqualTo(ada);
      assertThat(parked.match()).isEqualTo(first);
      assertThat(parked.attempts()).isEqualTo(3);
      assertThat(parked.reason()).contains("a dead line");

      broken.set(false);
      assertThat(process.matchFeed().redeliverParked()).isEqualTo(1);

      eventually(() -> assertThat(publisher.toldTo(ada)).containsExactly(second, first));
      assertThat(process.matchFeed().parked()).isEmpty();
    }

    @Test
    void a_match_of_this_process_wakes_its_feed_at_once() {
      JdbcStores process = process(TestDatabase.QUICK.withPollInterval(NEVER));
      process.matchFeed().connect(publisher::publish);
      PlayedRoom room = PlayedRoom.open(process, clock, aRoom().build());
      room.join(ada);

      Match match = room.agreeOn(room.title(0));

      eventually(() -> assertThat(publisher.toldTo(ada)).containsExactly(match));
    }
  }

  @Nested
  @NeedsPostgres
  class OnPostgres extends Laws {
    @Override
    TestDatabase database() {
      return OwnPostgres.DATABASE;
    }

    @Test
    void a_match_of_another_process_wakes_the_feed_by_a_notification() {
      process(TestDatabase.QUICK.withPollInterval(NEVER)).matchFeed().connect(publisher::publish);
      PlayedRoom room = open(aRoom(), ada);
      eventually(() -> assertThat(listening()).isPositive());

      Match match = room.agreeOn(room.title(0));

      eventually(() -> assertThat(publisher.toldTo(ada)).containsExactly(match));
    }

    private long listening() {
      return database()
          .count("select count(*) from pg_stat_activity where query = 'listen trinity_match_feed'");
    }

    @Test
    void a_listener_whose_connection_breaks_listens_again() {
      process(TestDatabase.QUICK.withPollInterval(NEVER)).matchFeed().connect(publisher::publish);
      PlayedRoom room = open(aRoom(), ada);
      eventually(() -> assertThat(listening()).isPositive());
      long first = listener();

      database().execute("select pg_terminate_backend(" + first + ")");
      eventually(() -> assertThat(listener()).isPositive().isNotEqualTo(first));
      Match match = room.agreeOn(room.title(0));

      eventually(() -> assertThat(publisher.toldTo(ada)).containsExactly(match));
    }

    private long listener() {
      return database()
          .count(
              "select pid from pg_stat_activity where query = 'listen trinity_match_feed'"
                  + " order by pid desc");
    }
  }

  @Nested
  class OnSqlite extends Laws {
    @Override
    TestDatabase database() {
      return OwnSqlite.DATABASE;
    }
  }

  /** Of its own, like the other one: no other feed may announce what a test here records. */
  private static final class OwnPostgres {
    static final TestDatabase DATABASE = TestDatabases.ownPostgres();
  }

  private static final class OwnSqlite {
    static final TestDatabase DATABASE = TestDatabases.ownSqlite();
  }
}
