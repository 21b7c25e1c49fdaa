package app.trinity.dynamodb;

import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.VoteStoreContract;

class DynamoVoteStoreTest extends VoteStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return TestTables.stores();
  }
}
