package app.trinity.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.testkit.RecordingPublisher;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Proves that the contract of a publisher can fail, and where. */
@Rule("MATCH-7")
class BrokenPublishersAreFoundTest {
  abstract static class Broken extends MatchPublisherContract {
    final RecordingPublisher heard = new RecordingPublisher();

    @Override
    protected void listen(UserId user) {}

    @Override
    protected List<Match> heardBy(UserId user) {
      return heard.toldTo(user);
    }

    @Override
    protected Duration patience() {
      return Duration.ZERO;
    }
  }

  static class TellsEverybody extends Broken {
    @Override
    protected MatchPublisher createPublisher() {
      return (user, match) -> match.matchedUsers().forEach(each -> heard.publish(each, match));
    }
  }

  static class RefusesARepeat extends Broken {
    private final AtomicReference<Match> last = new AtomicReference<>();

    @Override
    protected MatchPublisher createPublisher() {
      return (user, match) -> {
        if (match.equals(last.getAndSet(match))) {
          throw new IllegalStateException("told before");
        }
        heard.publish(user, match);
      };
    }
  }

  private static List<String> redIn(Class<?> contract) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .collect(Collectors.toList());
  }

  @Test
  void telling_those_who_were_not_meant() {
    assertThat(redIn(TellsEverybody.class))
        .containsExactlyInAnyOrder(
            "a listening person is told of the match as it is and nobody else is",
            "a notification that nobody listens for is accepted");
  }

  @Test
  void refusing_what_was_published_before() {
    assertThat(redIn(RefusesARepeat.class))
        .containsExactly("the same notification may be published again");
  }
}
