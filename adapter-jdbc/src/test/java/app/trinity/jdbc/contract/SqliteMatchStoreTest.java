package app.trinity.jdbc.contract;

import app.trinity.jdbc.TestDatabases;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.MatchStoreContract;

class SqliteMatchStoreTest extends MatchStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return TestDatabases.sqlite().stores(clock);
  }
}
