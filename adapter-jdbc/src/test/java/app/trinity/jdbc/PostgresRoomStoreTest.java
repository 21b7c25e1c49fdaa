package app.trinity.jdbc;

import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.RoomStoreContract;

@NeedsPostgres
class PostgresRoomStoreTest extends RoomStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return TestDatabases.postgres().stores(clock);
  }
}
