package app.trinity.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.testkit.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Rule("MATCH-7")
class AnnouncementQueueTest extends QueueUnderTest {
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
