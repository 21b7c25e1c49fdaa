package app.trinity.jdbc.contract;

import app.trinity.jdbc.TestDatabases;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.discovery.SeenStoreContract;

class SqliteSeenStoreTest extends SeenStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return TestDatabases.sqlite().stores(clock);
  }
}
