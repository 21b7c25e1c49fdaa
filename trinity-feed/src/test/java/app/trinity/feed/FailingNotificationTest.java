package app.trinity.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a notification that is not accepted. */
@Rule("MATCH-7")
class FailingNotificationTest extends QueueUnderTest {
  @Test
  void it_is_tried_again_until_it_is_accepted() {
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
  void it_holds_up_nobody_else_and_nothing_in_other_rooms_but_keeps_the_order_of_its_own() {
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
  void it_is_parked_where_an_operator_sees_it_and_what_follows_goes_on() {
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
    assertThat(log.lines()).singleElement().asString().startsWith("WARNING").contains("ada", "r-1");
  }

  @Test
  void one_that_is_parked_can_be_handed_on_again() {
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
  void one_that_is_handed_on_again_has_all_its_attempts_again() {
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
  void it_is_tried_again_whatever_was_thrown() {
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
}
