package example;

import app.trinity.feed.AnnouncementQueue;
import app.trinity.spi.Stores;
import app.trinity.suites.StoresUnderTest;
import java.time.InstantSource;

/** How the suites make the stores, and how often they try. */
interface OverOwnStores extends StoresUnderTest {
  @Override
  default Stores createStores(InstantSource clock) {
    return new OwnStores(AnnouncementQueue.create());
  }

  /** A twentieth, so that the build stays short: a store is worth the whole number now and then. */
  @Override
  default int tries(int inMemory) {
    return Math.max(100, inMemory / 20);
  }
}
