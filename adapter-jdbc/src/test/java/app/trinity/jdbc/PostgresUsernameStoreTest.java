package app.trinity.jdbc;

import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.UsernameStoreContract;

@NeedsPostgres
class PostgresUsernameStoreTest extends UsernameStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return TestDatabases.postgres().stores(clock);
  }
}
