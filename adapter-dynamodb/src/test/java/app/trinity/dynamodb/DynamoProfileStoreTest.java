package app.trinity.dynamodb;

import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.ProfileStoreContract;

class DynamoProfileStoreTest extends ProfileStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return TestTables.stores();
  }
}
