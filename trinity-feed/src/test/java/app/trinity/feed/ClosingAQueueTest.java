package app.trinity.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.match.spi.Notification;
import app.trinity.testkit.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Rule("MATCH-7")
class ClosingAQueueTest extends QueueUnderTest {
  @Test
  void at_once_announces_nothing_more_and_says_and_logs_what_is_left() {
    feed.connect(this::tell);
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
    feed.connect(this::tell);
    assertThat(feed.close(TIME_LIMIT)).isEmpty();

    feed.add(match("r", 2));
    workers.doAll();

    assertThat(told).isEmpty();
    assertThat(log.lines()).singleElement().asString().contains("r-2");
    assertThat(feed.close(TIME_LIMIT)).hasSize(2);
  }
}
