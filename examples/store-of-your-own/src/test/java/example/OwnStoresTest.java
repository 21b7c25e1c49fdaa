package example;

import app.trinity.feed.AnnouncementQueue;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.ProfileStoreContract;
import app.trinity.testkit.contract.RoomStoreContract;
import app.trinity.testkit.contract.RosterStoreContract;
import app.trinity.testkit.contract.UsernameStoreContract;
import app.trinity.testkit.contract.VoteStoreContract;
import app.trinity.testkit.contract.discovery.SeenStoreContract;
import app.trinity.testkit.contract.match.MatchFeedContract;
import app.trinity.testkit.contract.match.MatchStoreContract;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

/** The contract of each port, its races included. */
class OwnStoresTest {
  @Nested
  class Rooms extends RoomStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return ownStores();
    }
  }

  @Nested
  class Rosters extends RosterStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return ownStores();
    }
  }

  @Nested
  class Votes extends VoteStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return ownStores();
    }
  }

  @Nested
  class Matches extends MatchStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return ownStores();
    }
  }

  @Nested
  class Feed extends MatchFeedContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      // The contract waits for announcements that hang to be given up.
      return new OwnStores(AnnouncementQueue.builder().timeLimit(Duration.ofMillis(200)).build());
    }
  }

  @Nested
  class Names extends UsernameStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return ownStores();
    }
  }

  @Nested
  class Profiles extends ProfileStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return ownStores();
    }
  }

  @Nested
  class Seen extends SeenStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return ownStores();
    }
  }

  private static Stores ownStores() {
    return new OwnStores(AnnouncementQueue.create());
  }
}
