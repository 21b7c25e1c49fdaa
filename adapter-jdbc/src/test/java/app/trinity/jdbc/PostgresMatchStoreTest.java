package app.trinity.jdbc;

import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.MatchStoreContract;

@NeedsPostgres
class PostgresMatchStoreTest extends MatchStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return TestDatabases.postgres().stores(clock);
  }
}
