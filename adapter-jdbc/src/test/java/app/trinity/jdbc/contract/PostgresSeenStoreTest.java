package app.trinity.jdbc.contract;

import app.trinity.jdbc.NeedsPostgres;
import app.trinity.jdbc.TestDatabases;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.discovery.SeenStoreContract;

@NeedsPostgres
class PostgresSeenStoreTest extends SeenStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return TestDatabases.postgres().stores(clock);
  }
}
