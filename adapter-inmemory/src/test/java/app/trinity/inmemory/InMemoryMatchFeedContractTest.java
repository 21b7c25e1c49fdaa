package app.trinity.inmemory;

import app.trinity.feed.AnnouncementQueue;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.match.MatchFeedContract;
import java.time.Duration;

class InMemoryMatchFeedContractTest extends MatchFeedContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return InMemoryStores.builder()
        .clock(clock)
        .matchFeed(AnnouncementQueue.builder().timeLimit(Duration.ofMillis(500)).build())
        .build();
  }
}
