package app.trinity.inmemory;

import static app.trinity.inmemory.Samples.ADA;
import static app.trinity.inmemory.Samples.BOB;
import static app.trinity.inmemory.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Rule("MATCH-7")
class InMemoryMatchFeedTest {
  private static final UserId ADAS = ADA.userId();
  private static final UserId BOBS = BOB.userId();

  private final ManualDeliveries deliveries = new ManualDeliveries();
  private final RecordedLog log = new RecordedLog();
  private final List<String> told = new ArrayList<>();
  private final InMemoryMatchFeed feed = feed(Retries.defaults());

  private InMemoryMatchFeed feed(Retries retries) {
    return new InMemoryMatchFeed(deliveries, retries, log);
  }

  private static Match match(String room, int title) {
    return Samples.match(
        room + "-" + title,
        RoomId.of(room),
        MovieId.of(title),
        NOON.plusSeconds(title),
        ADAS,
        BOBS);
  }

  private static void record(InMemoryMatchFeed feed, Match match) {
    feed.accept(match);
    feed.handOnWhatIsReady();
  }

  private void tell(UserId user, Match match) {
    told.add(user + " " + match.matchId());
  }

  /** Tells people, but fails where the predicate says so. */
  private Announcements failing(Predicate<String> fails) {
    return (user, match) -> {
      if (fails.test(user + " " + match.matchId())) {
        throw new InfrastructureFailure(Effect.MAY_HAVE_HAPPENED, "line is dead");
      }
      tell(user, match);
    };
  }

  @Test
  void every_matched_person_is_told_of_every_match_in_the_order_of_recording() {
    feed.connect(this::tell);
    record(feed, match("r", 2));
    record(feed, match("r", 1));
    record(feed, match("r", 3));
    deliveries.makeWhatIsDue();

    assertThat(told)
        .filteredOn(line -> line.startsWith("ada"))
        .containsExactly("ada r-2", "ada r-1", "ada r-3");
    assertThat(told)
        .filteredOn(line -> line.startsWith("bob"))
        .containsExactly("bob r-2", "bob r-1", "bob r-3");
    assertThat(deliveries.waiting()).isZero();
  }

  @Test
  void nothing_is_announced_by_whoever_records() {
    feed.connect(this::tell);
    record(feed, match("r", 1));

    assertThat(told).isEmpty();
    assertThat(deliveries.waiting()).isEqualTo(2);
  }

  @Test
  void what_is_recorded_before_anybody_connects_waits() {
    record(feed, match("r", 1));
    record(feed, match("r", 2));
    assertThat(deliveries.waiting()).isZero();

    feed.connect(this::tell);
    deliveries.makeWhatIsDue();

    assertThat(told).hasSize(4);
  }

  @Test
  void what_a_recorder_left_when_it_died_goes_with_the_next() {
    feed.connect(this::tell);
    feed.accept(match("r", 1));
    record(feed, match("s", 2));
    deliveries.makeWhatIsDue();

    assertThat(told).containsExactlyInAnyOrder("ada r-1", "bob r-1", "ada s-2", "bob s-2");
  }

  @Test
  void it_serves_one_engine() {
    feed.connect(this::tell);

    assertThatThrownBy(() -> feed.connect(this::tell)).isInstanceOf(IllegalStateException.class);
  }

  @Nested
  class A_failing_notification {
    @Test
    void is_tried_again_until_it_is_accepted() {
      int[] failures = {3};
      feed.connect(failing(line -> line.equals("ada r-1") && failures[0]-- > 0));
      record(feed, match("r", 1));
      deliveries.makeAll();

      assertThat(told).containsExactly("bob r-1", "ada r-1");
      assertThat(deliveries.pauses())
          .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
      assertThat(feed.parked()).isEmpty();
    }

    @Test
    void holds_up_nobody_else_and_nothing_in_other_rooms_but_keeps_the_order_of_its_own() {
      int[] failures = {1};
      feed.connect(failing(line -> line.equals("ada r-1") && failures[0]-- > 0));
      record(feed, match("r", 1));
      record(feed, match("r", 2));
      record(feed, match("s", 3));
      deliveries.makeWhatIsDue();
      assertThat(told).containsExactlyInAnyOrder("bob r-1", "bob r-2", "ada s-3", "bob s-3");

      deliveries.makeAll();
      assertThat(told).endsWith("ada r-1", "ada r-2").hasSize(6);
    }

    @Test
    void is_parked_where_an_operator_sees_it_and_what_follows_goes_on() {
      feed.connect(failing(line -> line.equals("ada r-1")));
      record(feed, match("r", 1));
      record(feed, match("r", 2));
      deliveries.makeAll();

      assertThat(told).containsExactlyInAnyOrder("bob r-1", "bob r-2", "ada r-2");
      assertThat(feed.parked())
          .singleElement()
          .satisfies(
              parked -> {
                assertThat(parked.user()).isEqualTo(ADAS);
                assertThat(parked.match()).isEqualTo(match("r", 1));
                assertThat(parked.attempts()).isEqualTo(10);
                assertThat(parked.reason()).contains("InfrastructureFailure", "line is dead");
              });
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("WARNING")
          .contains("ada", "r-1");
    }

    @Test
    void that_is_parked_can_be_handed_on_again() {
      boolean[] dead = {true};
      feed.connect(failing(line -> dead[0] && line.startsWith("ada")));
      record(feed, match("r", 1));
      record(feed, match("r", 2));
      deliveries.makeAll();
      assertThat(feed.parked()).extracting(ParkedNotification::attempts).containsExactly(10, 10);

      dead[0] = false;
      assertThat(feed.redeliverParked()).isEqualTo(2);
      assertThat(feed.parked()).isEmpty();
      deliveries.makeAll();

      assertThat(told).endsWith("ada r-1", "ada r-2").hasSize(4);
      assertThat(feed.redeliverParked()).isZero();
    }

    @Test
    void that_is_handed_on_again_has_all_its_attempts_again() {
      feed.connect(failing(line -> line.startsWith("ada")));
      record(feed, match("r", 1));
      deliveries.makeAll();
      feed.redeliverParked();
      deliveries.makeAll();

      assertThat(deliveries.pauses()).hasSize(2 * 9);
      assertThat(feed.parked())
          .singleElement()
          .extracting(ParkedNotification::attempts)
          .isEqualTo(10);
    }

    @Test
    void is_tried_again_whatever_was_thrown() {
      int[] failures = {1};
      feed.connect(
          (user, match) -> {
            if (failures[0]-- > 0) {
              throw new StackOverflowError();
            }
            tell(user, match);
          });
      record(feed, match("r", 1));
      deliveries.makeAll();

      assertThat(told).containsExactlyInAnyOrder("ada r-1", "bob r-1");
    }
  }

  @Test
  void of_too_many_parked_notifications_the_oldest_goes_and_the_log_names_it() {
    InMemoryMatchFeed hasty = feed(Retries.builder().attempts(1).build());
    hasty.connect(failing(line -> line.startsWith("ada")));
    for (int title = 0; title <= Parking.MOST; title++) {
      record(hasty, match("r", title));
    }
    deliveries.makeAll();

    assertThat(hasty.parked()).hasSize(Parking.MOST);
    assertThat(hasty.parked().get(0).match()).isEqualTo(match("r", 1));
    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("ERROR"))
        .singleElement()
        .asString()
        .contains("r-0");
  }

  @Test
  void deliveries_that_are_refused_fail_no_recording_and_are_parked() {
    InMemoryMatchFeed refused =
        new InMemoryMatchFeed(
            (pause, delivery) -> {
              throw new RejectedExecutionException("no more");
            },
            Retries.defaults(),
            log);
    refused.connect(this::tell);

    assertThatCode(() -> record(refused, match("r", 1))).doesNotThrowAnyException();
    assertThat(refused.parked())
        .extracting(ParkedNotification::user)
        .containsExactlyInAnyOrder(ADAS, BOBS);
  }

  @Test
  void a_closed_feed_announces_nothing_any_more_and_still_takes_matches() {
    feed.connect(this::tell);
    record(feed, match("r", 1));
    feed.close();
    deliveries.makeAll();
    record(feed, match("r", 2));
    deliveries.makeAll();

    assertThat(told).isEmpty();
  }

  @Nested
  class On_a_thread_of_its_own {
    @Test
    void it_announces_while_the_recorder_goes_on() throws InterruptedException {
      CountDownLatch recorderIsBack = new CountDownLatch(1);
      BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
      try (DeliveryThread thread = new DeliveryThread()) {
        InMemoryMatchFeed live = new InMemoryMatchFeed(thread, Retries.defaults(), log);
        live.connect(
            (user, match) -> {
              awaitQuietly(recorderIsBack);
              threads.add(Thread.currentThread());
            });
        // Would wait for itself for ever if it announced on this thread.
        record(live, match("r", 1));
        recorderIsBack.countDown();

        Thread announcer = threads.poll(10, TimeUnit.SECONDS);
        assertThat(announcer).isNotNull().isNotSameAs(Thread.currentThread());
        assertThat(announcer.isDaemon()).isTrue();
      }
    }

    @Test
    void closing_waits_for_what_is_being_announced_and_begins_nothing()
        throws InterruptedException {
      CountDownLatch announcing = new CountDownLatch(1);
      CountDownLatch mayEnd = new CountDownLatch(1);
      List<String> ended = new ArrayList<>();
      DeliveryThread thread = new DeliveryThread();
      InMemoryMatchFeed live = new InMemoryMatchFeed(thread, Retries.defaults(), log);
      live.connect(
          (user, match) -> {
            announcing.countDown();
            awaitQuietly(mayEnd);
            ended.add(user + " " + match.matchId());
          });
      record(live, match("r", 1));
      assertThat(announcing.await(10, TimeUnit.SECONDS)).isTrue();

      live.close();
      mayEnd.countDown();
      thread.close();

      assertThat(ended).hasSize(1);
      assertThat(live.parked()).isEmpty();
      assertThat(log.lines()).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
      try {
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
