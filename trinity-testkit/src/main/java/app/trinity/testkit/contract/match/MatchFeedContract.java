package app.trinity.testkit.contract.match;

import static app.trinity.match.spi.Recording.Outcome.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link app.trinity.match.spi.MatchFeed}. The feed under test must try a failed
 * notification again twice at the least, give up a hanging one, and go on, soon enough for {@link
 * #patience()}: give it a time limit of a few hundred milliseconds.
 */
@Rule("MATCH-7")
public abstract class MatchFeedContract extends MatchFeedEndingContract {
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
      Set<UserId> toldWhileOneFailed = ConcurrentHashMap.newKeySet();
      CountDownLatch others = new CountDownLatch(2);
      PlayedRoom room = open(aRoom(), ada, ben);
      connect(
          stores,
          (user, match) -> {
            if (user.equals(room.host()) && failures.getAndIncrement() < 3) {
              giveOthersTheTime(others);
              throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "their line is dead");
            }
            if (publisher.toldTo(room.host()).isEmpty()) {
              toldWhileOneFailed.add(user);
            }
            others.countDown();
            publisher.publish(user, match);
          });

      eachIsToldOf(room.agreeOn(room.title(0)));

      assertThat(toldWhileOneFailed).contains(ada, ben);
    }

    private void giveOthersTheTime(CountDownLatch told) {
      try {
        boolean unused = told.await(150, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
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
