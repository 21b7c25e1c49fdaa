package app.trinity.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.feed.AnnouncementQueue;
import app.trinity.match.Announcements;
import app.trinity.match.spi.MatchFeed;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.match.MatchFeedContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Proves that the laws of hanging announcements and of closing can fail: each feed here is sound
 * but for one fault.
 */
@Rule("MATCH-7")
class BrokenMatchFeedsAreFoundTest {
  private static final Duration A_DAY = Duration.ofDays(1);

  abstract static class Hasty extends MatchFeedContract {
    @Override
    protected Duration patience() {
      return Duration.ofSeconds(3);
    }
  }

  static class ForgetsWhenItCloses extends Hasty {
    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          MatchFeed.class,
          "close",
          (sound, given) -> {
            var unused = sound.close(Duration.ZERO);
            return List.of();
          });
    }
  }

  @Test
  void stopping_with_announcements_still_due() {
    assertThat(RedTests.in(ForgetsWhenItCloses.class))
        .contains(
            "closing announces what is due",
            "closing says who was not told of what",
            "closing takes no longer than its limit though a publisher hangs")
        .doesNotContain("a publisher that hangs for one person holds up nobody else");
  }

  static class SaysThatNothingIsLeft extends Hasty {
    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          MatchFeed.class,
          "close",
          (sound, given) -> {
            var unused = sound.close((Duration) given[0]);
            return List.of();
          });
    }
  }

  @Test
  void keeping_quiet_about_what_is_left() {
    assertThat(RedTests.in(SaysThatNothingIsLeft.class))
        .containsExactlyInAnyOrder(
            "closing says who was not told of what",
            "closing takes no longer than its limit though a publisher hangs");
  }

  static class WaitsForWhateverHangs extends Hasty {
    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(clock, MatchFeed.class, "close", (sound, given) -> sound.close(A_DAY));
    }

    @Override
    protected void closeStores(Stores used) {
      var unused = ((FaultyStores) used).sound().close(Duration.ZERO);
    }
  }

  @Test
  void closing_without_a_limit() {
    assertThat(RedTests.in(WaitsForWhateverHangs.class))
        .contains("closing takes no longer than its limit though a publisher hangs");
  }

  static class OneAtATime extends Hasty {
    @Override
    protected Stores createStores(FixedClock clock) {
      return InMemoryStores.builder()
          .clock(clock)
          .matchFeed(AnnouncementQueue.builder().atOnce(1).timeLimit(A_DAY).build())
          .build();
    }
  }

  @Test
  void announcing_one_at_a_time_without_a_time_limit() {
    assertThat(RedTests.in(OneAtATime.class))
        .containsExactlyInAnyOrder(
            "a publisher that hangs for one person holds up nobody else",
            "however many a publisher hangs for the others are told",
            "an announcement that hangs is interrupted and tried again");
  }

  static class WithoutATimeLimit extends Hasty {
    @Override
    protected Stores createStores(FixedClock clock) {
      return InMemoryStores.builder()
          .clock(clock)
          .matchFeed(AnnouncementQueue.builder().timeLimit(A_DAY).build())
          .build();
    }
  }

  @Test
  void announcing_several_at_once_without_a_time_limit() {
    assertThat(RedTests.in(WithoutATimeLimit.class))
        .containsExactlyInAnyOrder(
            "however many a publisher hangs for the others are told",
            "an announcement that hangs is interrupted and tried again");
  }

  static class AllAtOnce extends Hasty {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Override
    protected Stores createStores(FixedClock clock) {
      return InMemoryStores.builder().clock(clock).build();
    }

    @Override
    protected void connect(Stores connected, Announcements announcements) {
      super.connect(
          connected, (user, match) -> threads.execute(() -> announcements.announce(user, match)));
    }

    @AfterEach
    void stop() {
      threads.shutdownNow();
    }
  }

  @Test
  void announcing_a_persons_matches_all_at_once() {
    assertThat(RedTests.in(AllAtOnce.class))
        .contains(
            "a person hears of a rooms matches one after the other",
            "a notification that fails is tried again until it is accepted");
  }
}
