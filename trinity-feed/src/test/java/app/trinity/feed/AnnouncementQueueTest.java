package app.trinity.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.spi.Notification;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.time.Instant;
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
class AnnouncementQueueTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);
  private static final UserId ADAS = UserId.of("ada");
  private static final UserId BOBS = UserId.of("bob");

  private final ManualWorkers workers = new ManualWorkers(TIME_LIMIT);
  private final RecordedLog log = new RecordedLog();
  private final List<String> told = new ArrayList<>();
  private final AnnouncementQueue feed = feed(RetryPolicy.defaults());

  private AnnouncementQueue feed(RetryPolicy retryPolicy) {
    return AnnouncementQueue.builder().retryPolicy(retryPolicy).logger(log).build(workers);
  }

  private static Match match(String room, int title) {
    return Match.builder()
        .matchId(MatchId.of(room + "-" + title))
        .roomId(RoomId.of(room))
        .mediaType(MediaType.MOVIE)
        .movieId(MovieId.of(title))
        .title("Title " + title)
        .matchedUsers(List.of(ADAS, BOBS))
        .decidedAt(NOON.plusSeconds(title))
        .build();
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
    feed.add(match("r", 2));
    feed.add(match("r", 1));
    feed.add(match("r", 3));
    workers.doWhatIsDue();

    assertThat(told)
        .filteredOn(line -> line.startsWith("ada"))
        .containsExactly("ada r-2", "ada r-1", "ada r-3");
    assertThat(told)
        .filteredOn(line -> line.startsWith("bob"))
        .containsExactly("bob r-2", "bob r-1", "bob r-3");
    assertThat(workers.waiting()).isZero();
  }

  @Test
  void nothing_is_announced_by_whoever_records() {
    feed.connect(this::tell);
    feed.add(match("r", 1));

    assertThat(told).isEmpty();
    assertThat(workers.waiting()).isEqualTo(2);
  }

  @Test
  void what_is_recorded_before_anybody_connects_waits() {
    feed.add(match("r", 1));
    feed.add(match("r", 2));
    assertThat(workers.waiting()).isZero();

    feed.connect(this::tell);
    workers.doWhatIsDue();

    assertThat(told).hasSize(4);
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
      feed.add(match("r", 1));
      workers.doAll();

      assertThat(told).containsExactly("bob r-1", "ada r-1");
      assertThat(workers.pauses())
          .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
      assertThat(feed.parked()).isEmpty();
    }

    @Test
    void holds_up_nobody_else_and_nothing_in_other_rooms_but_keeps_the_order_of_its_own() {
      int[] failures = {1};
      feed.connect(failing(line -> line.equals("ada r-1") && failures[0]-- > 0));
      feed.add(match("r", 1));
      feed.add(match("r", 2));
      feed.add(match("s", 3));
      workers.doWhatIsDue();
      assertThat(told).containsExactlyInAnyOrder("bob r-1", "bob r-2", "ada s-3", "bob s-3");

      workers.doAll();
      assertThat(told).endsWith("ada r-1", "ada r-2").hasSize(6);
    }

    @Test
    void is_parked_where_an_operator_sees_it_and_what_follows_goes_on() {
      feed.connect(failing(line -> line.equals("ada r-1")));
      feed.add(match("r", 1));
      feed.add(match("r", 2));
      workers.doAll();

      assertThat(told).containsExactlyInAnyOrder("bob r-1", "bob r-2", "ada r-2");
      assertThat(feed.parked())
          .singleElement()
          .satisfies(
              parked -> {
                assertThat(parked.user()).isEqualTo(ADAS);
                assertThat(parked.match()).isEqualTo(match("r", 1));
                assertThat(parked.attempts()).isEqualTo(12);
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
      feed.add(match("r", 1));
      feed.add(match("r", 2));
      workers.doAll();
      assertThat(feed.parked()).extracting(ParkedNotification::attempts).containsExactly(12, 12);

      dead[0] = false;
      assertThat(feed.redeliverParked()).isEqualTo(2);
      assertThat(feed.parked()).isEmpty();
      workers.doAll();

      assertThat(told).endsWith("ada r-1", "ada r-2").hasSize(4);
      assertThat(feed.redeliverParked()).isZero();
    }

    @Test
    void that_is_handed_on_again_has_all_its_attempts_again() {
      feed.connect(failing(line -> line.startsWith("ada")));
      feed.add(match("r", 1));
      workers.doAll();
      feed.redeliverParked();
      workers.doAll();

      assertThat(workers.pauses()).hasSize(2 * 11);
      assertThat(feed.parked())
          .singleElement()
          .extracting(ParkedNotification::attempts)
          .isEqualTo(12);
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
      feed.add(match("r", 1));
      workers.doAll();

      assertThat(told).containsExactlyInAnyOrder("ada r-1", "bob r-1");
    }
  }

  @Test
  void of_too_many_parked_notifications_the_oldest_goes_and_the_log_names_it() {
    AnnouncementQueue hasty = feed(RetryPolicy.builder().attempts(1).build());
    hasty.connect(failing(line -> line.startsWith("ada")));
    for (int title = 0; title <= Parking.CAPACITY; title++) {
      hasty.add(match("r", title));
    }
    workers.doAll();

    assertThat(hasty.parked()).hasSize(Parking.CAPACITY);
    assertThat(hasty.parked().get(0).match()).isEqualTo(match("r", 1));
    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("ERROR"))
        .singleElement()
        .asString()
        .contains("r-0");
  }

  @Test
  void an_announcement_without_a_thread_fails_no_recording_and_is_tried_again() {
    int[] refusals = {2};
    AnnouncementQueue shortOfThreads =
        AnnouncementQueue.builder()
            .logger(log)
            .build(
                new Workers() {
                  @Override
                  public void run(Runnable announcement) {
                    if (refusals[0]-- > 0) {
                      throw new RejectedExecutionException("no more");
                    }
                    workers.run(announcement);
                  }

                  @Override
                  public Alarm after(Duration pause, Runnable action) {
                    return workers.after(pause, action);
                  }

                  @Override
                  public void shutDown() {
                    workers.shutDown();
                  }
                });
    shortOfThreads.connect(this::tell);

    assertThatCode(() -> shortOfThreads.add(match("r", 1))).doesNotThrowAnyException();
    workers.doAll();

    assertThat(told).containsExactlyInAnyOrder("ada r-1", "bob r-1");
  }

  @Test
  void no_more_are_under_way_at_once_than_the_queue_allows() {
    AnnouncementQueue narrow =
        AnnouncementQueue.builder().atOnce(1).timeLimit(TIME_LIMIT).logger(log).build(workers);
    narrow.connect(this::tell);
    narrow.add(match("r", 1));
    narrow.add(match("s", 1));

    assertThat(workers.waiting()).isEqualTo(1);
    workers.doAll();
    assertThat(told).hasSize(4);
  }

  @Nested
  class A_hanging_announcement {
    @Test
    void is_interrupted_counts_as_failed_and_is_tried_again() {
      List<Boolean> interrupted = new ArrayList<>();
      feed.connect(
          (user, match) -> {
            if (user.equals(ADAS) && interrupted.isEmpty()) {
              workers.pass(TIME_LIMIT);
              interrupted.add(Thread.currentThread().isInterrupted());
              return;
            }
            tell(user, match);
          });
      feed.add(match("r", 1));
      workers.doAll();

      assertThat(interrupted).containsExactly(true);
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      assertThat(told).containsExactly("bob r-1", "ada r-1");
      assertThat(workers.pauses()).containsExactly(Duration.ofMillis(100));
    }

    @Test
    void that_never_returns_is_parked_without_being_called_twice_at_once() {
      int[] calls = {0};
      feed.connect(
          (user, match) -> {
            if (user.equals(ADAS)) {
              calls[0]++;
              workers.doAll();
            }
          });
      feed.add(match("r", 1));
      feed.add(match("r", 2));
      workers.doAll();

      assertThat(calls[0]).isEqualTo(1);
      assertThat(feed.parked()).hasSize(2);
      assertThat(feed.parked().get(0).reason()).contains("not returned");
    }
  }

  @Nested
  class Closing {
    @Test
    void at_once_announces_nothing_more_and_says_and_logs_what_is_left() {
      feed.connect(AnnouncementQueueTest.this::tell);
      feed.add(match("r", 1));
      feed.add(match("r", 2));

      assertThat(feed.close(Duration.ZERO))
          .containsExactly(
              Notification.of(ADAS, match("r", 1)),
              Notification.of(ADAS, match("r", 2)),
              Notification.of(BOBS, match("r", 1)),
              Notification.of(BOBS, match("r", 2)));
      workers.doAll();

      assertThat(told).isEmpty();
      assertThat(workers.isShutDown()).isTrue();
      assertThat(log.lines()).hasSize(4).allMatch(line -> line.startsWith("WARNING"));
    }

    @Test
    void says_what_is_parked_too() {
      AnnouncementQueue hasty = feed(RetryPolicy.builder().attempts(1).build());
      hasty.connect(failing(line -> line.startsWith("ada")));
      hasty.add(match("r", 1));
      workers.doAll();

      assertThat(hasty.close(TIME_LIMIT)).containsExactly(Notification.of(ADAS, match("r", 1)));
    }

    @Test
    void of_a_queue_that_nobody_connected_leaves_everything() {
      feed.add(match("r", 1));

      assertThat(feed.close(TIME_LIMIT)).hasSize(2);
    }

    @Test
    void does_not_keep_matches_from_being_recorded_and_tells_of_them() {
      feed.connect(AnnouncementQueueTest.this::tell);
      assertThat(feed.close(TIME_LIMIT)).isEmpty();

      feed.add(match("r", 2));
      workers.doAll();

      assertThat(told).isEmpty();
      assertThat(log.lines()).singleElement().asString().contains("r-2");
      assertThat(feed.close(TIME_LIMIT)).hasSize(2);
    }
  }

  @Nested
  class On_threads_of_its_own {
    @Test
    void it_announces_while_the_recorder_goes_on() throws InterruptedException {
      CountDownLatch recorderIsBack = new CountDownLatch(1);
      BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
      AnnouncementQueue live = AnnouncementQueue.builder().logger(log).build();
      live.connect(
          (user, match) -> {
            awaitQuietly(recorderIsBack);
            threads.add(Thread.currentThread());
          });
      // Would wait for itself for ever if it announced on this thread.
      live.add(match("r", 1));
      recorderIsBack.countDown();

      Thread announcer = threads.poll(10, TimeUnit.SECONDS);
      assertThat(announcer).isNotNull().isNotSameAs(Thread.currentThread());
      assertThat(announcer.isDaemon()).isTrue();
      assertThat(live.close(TIME_LIMIT)).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
      try {
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void limits_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> AnnouncementQueue.builder().timeLimit(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AnnouncementQueue.builder().atOnce(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
