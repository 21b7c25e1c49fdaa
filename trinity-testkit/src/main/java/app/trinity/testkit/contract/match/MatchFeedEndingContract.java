package app.trinity.testkit.contract.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.spi.Notification;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link MatchFeedContract} asks of announcements that hang, and of closing. */
@Rule("MATCH-7")
abstract class MatchFeedEndingContract extends ChangeAnnouncingContract {
  private final CountDownLatch testIsOver = new CountDownLatch(1);

  @AfterEach
  final void letGoOfHangingAnnouncements() {
    testIsOver.countDown();
  }

  /**
   * Returns when the test is over, or at an interruption. A feed that announces on the thread of
   * the test waits for three times what the test itself has patience for, and fails.
   */
  final void hang() {
    try {
      if (!testIsOver.await(patience().toMillis() * 3, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("An announcement that hung was not interrupted.");
      }
    } catch (InterruptedException e) {
      throw new InfrastructureFailure(Effect.MAY_HAVE_HAPPENED, "interrupted", e);
    }
  }

  /** Announces to everybody but those for whom it hangs. */
  private Announcements hangingFor(Predicate<UserId> hangs) {
    return (user, match) -> {
      if (hangs.test(user)) {
        hang();
      }
      publisher.publish(user, match);
    };
  }

  @Nested
  class Hanging {
    @Test
    void a_publisher_that_hangs_for_one_person_holds_up_nobody_else() {
      PlayedRoom room = open(aRoom(), ada, ben);
      PlayedRoom other = open(aRoom(), ada, ben);
      connect(stores, hangingFor(room.host()::equals));

      Match first = room.agreeOn(room.title(0));
      Match second = room.agreeOn(room.title(1));
      Match elsewhere = other.agreeOn(other.title(0));

      for (UserId user : List.of(ada, ben)) {
        eventually(
            () -> assertThat(toldTo(user)).containsExactlyInAnyOrder(first, second, elsewhere));
      }
      eventually(() -> assertThat(toldTo(other.host())).containsExactly(elsewhere));
      assertThat(toldTo(room.host())).isEmpty();
    }

    @Test
    void however_many_a_publisher_hangs_for_the_others_are_told() {
      UserId[] guests = guests(60);
      UserId last = guests[59];
      PlayedRoom room = open(aRoom(), guests);
      connect(stores, hangingFor(user -> !user.equals(last)));

      Match match = room.agreeOn(room.title(0));

      eventually(() -> assertThat(toldTo(last)).containsExactly(match));
    }

    @Test
    void an_announcement_that_hangs_is_interrupted_and_tried_again() {
      AtomicInteger attempts = new AtomicInteger();
      PlayedRoom room = open(aRoom(), ada);
      connect(stores, hangingFor(user -> user.equals(ada) && attempts.getAndIncrement() < 2));

      Match first = room.agreeOn(room.title(0));
      Match second = room.agreeOn(room.title(1));

      eachIsToldOf(first, second);
    }

    @Test
    void a_person_hears_of_a_rooms_matches_one_after_the_other() {
      Set<UserId> hearing = ConcurrentHashMap.newKeySet();
      List<Match> overlapping = new CopyOnWriteArrayList<>();
      CountDownLatch overlap = new CountDownLatch(1);
      PlayedRoom room = open(aRoom(), ada, ben);
      Match[] matches =
          IntStream.range(0, 3)
              .mapToObj(place -> room.agreeOn(room.title(place)))
              .toArray(Match[]::new);
      connect(
          stores,
          (user, match) -> {
            if (!hearing.add(user)) {
              overlapping.add(match);
              overlap.countDown();
            }
            // Gives a feed that does not wait the time to show it.
            awaitAMoment(overlap);
            publisher.publish(user, match);
            hearing.remove(user);
          });

      eachIsToldOf(matches);
      assertThat(overlapping).isEmpty();
    }

    private void awaitAMoment(CountDownLatch latch) {
      try {
        assertThat(latch.await(30, TimeUnit.MILLISECONDS)).isFalse();
      } catch (InterruptedException e) {
        throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "interrupted", e);
      }
    }
  }

  @Nested
  class Closing {
    @Test
    void closing_announces_what_is_due() {
      AtomicBoolean closing = new AtomicBoolean();
      PlayedRoom room = open(aRoom(), ada, ben);
      Match first = room.agreeOn(room.title(0));
      connect(
          stores,
          (user, match) -> {
            if (!closing.get()) {
              throw new InfrastructureFailure(
                  Effect.DID_NOT_HAPPEN, "not while the stores are open");
            }
            publisher.publish(user, match);
          });
      Match second = room.agreeOn(room.title(1));

      closing.set(true);
      List<Notification> left = close(stores, patience());

      assertThat(left).isEmpty();
      for (UserId user : first.matchedUsers()) {
        assertThat(toldTo(user)).containsExactly(first, second);
      }
    }

    @Test
    void closing_at_once_after_the_last_match_forgets_nobody() {
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom().withDeck(20), guests(9));
      Match[] matches =
          IntStream.range(0, 20)
              .mapToObj(place -> room.agreeOn(room.title(place)))
              .toArray(Match[]::new);

      assertThat(close(stores, patience())).isEmpty();

      for (UserId user : matches[0].matchedUsers()) {
        assertThat(toldTo(user)).containsExactly(matches);
      }
    }

    @Test
    void closing_says_who_was_not_told_of_what() {
      publisher.failFor(ada);
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom(), ada, ben);
      Match first = room.agreeOn(room.title(0));
      Match second = room.agreeOn(room.title(1));
      eventually(() -> assertThat(toldTo(ben)).containsExactly(first, second));

      List<Notification> left =
          assertTimeoutPreemptively(patience(), () -> close(stores, Duration.ofMillis(100)));

      assertThat(left)
          .filteredOn(notification -> notification.user().equals(ada))
          .containsExactly(Notification.of(ada, first), Notification.of(ada, second));
    }

    @Test
    void closing_takes_no_longer_than_its_limit_though_a_publisher_hangs() {
      CountDownLatch called = new CountDownLatch(1);
      PlayedRoom room = open(aRoom(), ada);
      connect(
          stores,
          (user, match) -> {
            called.countDown();
            hang();
          });
      Match match = room.agreeOn(room.title(0));
      eventually(() -> assertThat(called.getCount()).isZero());

      List<Notification> left =
          assertTimeoutPreemptively(patience(), () -> close(stores, Duration.ofMillis(100)));

      assertThat(left)
          .containsExactlyInAnyOrder(
              Notification.of(room.host(), match), Notification.of(ada, match));
    }

    @Test
    void an_announcement_under_way_when_the_limit_is_over_is_interrupted() {
      CountDownLatch called = new CountDownLatch(2);
      CountDownLatch interrupted = new CountDownLatch(2);
      PlayedRoom room = open(aRoom(), ada);
      connect(
          stores,
          (user, match) -> {
            called.countDown();
            try {
              hang();
            } catch (InfrastructureFailure stopped) {
              interrupted.countDown();
              throw stopped;
            }
          });
      room.agreeOn(room.title(0));
      eventually(() -> assertThat(called.getCount()).isZero());

      var unused = close(stores, Duration.ofMillis(1));

      eventually(() -> assertThat(interrupted.getCount()).isZero());
    }

    @Test
    void a_match_recorded_after_closing_is_due_and_not_announced() {
      assumeTrue(deliversByItself(), "deliveries are made outside the stores");
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom(), ada);
      assertThat(close(stores, patience())).isEmpty();

      Match match = room.agreeOn(room.title(0));

      assertThat(close(stores, patience()))
          .containsExactlyInAnyOrder(
              Notification.of(room.host(), match), Notification.of(ada, match));
      assertThat(publisher.attempts()).isZero();
    }

    @Test
    void closing_again_announces_nothing() {
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom(), ada);
      Match match = room.agreeOn(room.title(0));
      assertThat(close(stores, patience())).isEmpty();
      int attempts = publisher.attempts();

      assertThat(close(stores, patience())).isEmpty();

      assertThat(publisher.attempts()).isEqualTo(attempts);
      assertThat(toldTo(ada)).containsExactly(match);
    }
  }
}
