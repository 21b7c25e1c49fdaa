package app.trinity.inmemory;

import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.VoteStoreContract;

class InMemoryVoteStoreTest extends VoteStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return InMemoryStores.builder().clock(clock).build();
  }
}
