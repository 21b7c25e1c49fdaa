package app.trinity.testkit.contract;

import static app.trinity.match.spi.Recording.Outcome.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.spi.Stores;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.RecordingPublisher;
import app.trinity.testkit.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link app.trinity.match.spi.MatchFeed}. The feed under test must try a failed
 * notification again twice at the least, soon enough for {@link #patience()}.
 */
@Rule("MATCH-7")
public abstract class MatchFeedContract extends StoreContract {
  private final RecordingPublisher publisher = new RecordingPublisher();
  private final UserId ada = user("ada");
  private final UserId ben = user("ben");

  /**
   * Starts handing matches on. A feed whose deliveries are made from outside the stores has that
   * outside started here.
   */
  protected void connect(Stores connected, Announcements announcements) {
    connected.matchFeed().connect(announcements);
  }

  /**
   * Whether the feed delivers by itself, so that it may be connected once only; true by default.
   */
  protected boolean deliversByItself() {
    return true;
  }

  /** What somebody was told of this test's rooms, without the repeats. */
  private Set<Match> toldTo(UserId user) {
    return new LinkedHashSet<>(publisher.toldTo(user));
  }

  private void eachIsToldOf(Match... matches) {
    for (UserId user : matches[0].matchedUsers()) {
      eventually(() -> assertThat(toldTo(user)).containsExactly(matches));
    }
  }

  @Nested
  class Delivering {
    @Test
    void each_matched_person_is_told_of_a_recorded_match_as_it_is_recorded() {
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom(), ada, ben);

      Match match = room.agreeOn(room.title(0));

      eachIsToldOf(match);
      assertThat(match.matchedUsers()).containsExactly(room.host(), ada, ben);
    }

    @Test
    void a_match_recorded_before_anybody_was_there_to_announce_it_waits() {
      PlayedRoom room = open(aRoom(), ada);
      Match first = room.agreeOn(room.title(0));
      Match second = room.agreeOn(room.title(1));
      assertThat(publisher.attempts()).isZero();

      connect(stores, publisher::publish);

      eachIsToldOf(first, second);
    }

    @Test
    void who_has_left_since_is_told_and_who_came_later_is_not() {
      UserId late = user("late");
      PlayedRoom room = open(aRoom(), ada, ben);
      Match match = room.agreeOn(room.title(0));
      room.leave(ben);
      room.join(late);

      connect(stores, publisher::publish);

      eachIsToldOf(match);
      assertThat(toldTo(late)).isEmpty();
    }

    @Test
    void the_matches_of_a_room_come_in_the_order_in_which_they_were_recorded() {
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom().withDeck(20), ada);

      Match[] matches =
          IntStream.range(0, 20)
              .mapToObj(place -> room.agreeOn(room.title(19 - place)))
              .toArray(Match[]::new);

      eachIsToldOf(matches);
    }

    @Test
    void all_matches_recorded_at_once_are_handed_on() {
      connect(stores, publisher::publish);
      List<PlayedRoom> rooms =
          IntStream.range(0, 8).mapToObj(n -> open(aRoom(), ada)).collect(Collectors.toList());

      List<Match> matches = AtOnce.run(8, n -> rooms.get(n).agreeOn(rooms.get(n).title(0)));

      eventually(() -> assertThat(toldTo(ada)).containsExactlyInAnyOrderElementsOf(matches));
    }

    @Test
    void a_match_of_ninety_reaches_all_of_them() {
      connect(stores, publisher::publish);
      PlayedRoom room =
          open(aRoom(), IntStream.range(0, 89).mapToObj(n -> user("g")).toArray(UserId[]::new));

      Match match = room.agreeOn(room.title(0));

      assertThat(match.matchedUsers()).hasSize(90);
      eachIsToldOf(match);
    }

    @Test
    void what_was_not_recorded_is_not_announced() {
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom(), ada);
      room.everybodyLikes(room.title(0));
      Match stale = room.proposal(room.title(0));
      var evidence = room.evidence(room.title(0));
      room.join(ben);
      room.record(stale, evidence);

      Match recorded = room.agreeOn(room.title(1));
      room.record(room.title(1));

      eachIsToldOf(recorded);
    }
  }

  @Nested
  class Failing {
    @Test
    void a_notification_that_fails_is_tried_again_until_it_is_accepted() {
      publisher.failNext(2);
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom(), ada);

      Match match = room.agreeOn(room.title(0));

      eachIsToldOf(match);
      assertThat(publisher.attempts()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void whatever_is_thrown_is_a_failure_to_try_again() {
      AtomicInteger attempts = new AtomicInteger();
      connect(
          stores,
          (user, match) -> {
            if (attempts.incrementAndGet() == 1) {
              throw new IllegalStateException("a fault of the publisher's own");
            }
            publisher.publish(user, match);
          });
      PlayedRoom room = open(aRoom(), ada);

      eachIsToldOf(room.agreeOn(room.title(0)));
    }

    @Test
    void one_persons_failing_notification_holds_up_nobody_else() {
      AtomicInteger failures = new AtomicInteger();
      Set<UserId> toldWhileHisFailed = ConcurrentHashMap.newKeySet();
      PlayedRoom room = open(aRoom(), ada, ben);
      connect(
          stores,
          (user, match) -> {
            if (user.equals(room.host()) && failures.getAndIncrement() < 2) {
              throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "his line is dead");
            }
            if (publisher.toldTo(room.host()).isEmpty()) {
              toldWhileHisFailed.add(user);
            }
            publisher.publish(user, match);
          });

      eachIsToldOf(room.agreeOn(room.title(0)));

      assertThat(toldWhileHisFailed).contains(ada, ben);
    }
  }

  @Nested
  class Threads {
    @Test
    void nothing_is_announced_on_the_thread_that_recorded_the_match() {
      Set<Thread> announcing = ConcurrentHashMap.newKeySet();
      PlayedRoom room = open(aRoom(), ada);
      Match waited = room.agreeOn(room.title(0));
      connect(
          stores,
          (user, match) -> {
            announcing.add(Thread.currentThread());
            publisher.publish(user, match);
          });
      List<Match> matches = new ArrayList<>(List.of(waited));
      for (int place = 1; place < 5; place++) {
        matches.add(room.agreeOn(room.title(place)));
      }

      eachIsToldOf(matches.toArray(Match[]::new));
      assertThat(announcing).doesNotContain(Thread.currentThread());
    }

    @Test
    void a_publisher_that_never_answers_keeps_nobody_from_voting_and_matching() {
      CountDownLatch answered = new CountDownLatch(1);
      connect(stores, (user, match) -> awaitQuietly(answered));
      PlayedRoom room = open(aRoom(), ada);
      room.agreeOn(room.title(0));

      room.everybodyLikes(room.title(1));
      assertThat(room.record(room.title(1)).outcome()).isEqualTo(RECORDED);
      answered.countDown();
    }

    private void awaitQuietly(CountDownLatch latch) {
      try {
        if (!latch.await(patience().toMillis(), TimeUnit.MILLISECONDS)) {
          throw new AssertionError("recording waited for the publisher");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Test
    void a_feed_is_connected_once() {
      assumeTrue(deliversByItself(), "deliveries are made outside the stores");
      stores.matchFeed().connect(publisher::publish);

      assertThatThrownBy(() -> stores.matchFeed().connect(publisher::publish))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
