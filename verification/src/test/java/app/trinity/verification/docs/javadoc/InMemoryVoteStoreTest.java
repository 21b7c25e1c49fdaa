package app.trinity.verification.docs.javadoc;

import app.trinity.inmemory.InMemoryStores;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.VoteStoreContract;

class InMemoryVoteStoreTest extends VoteStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return InMemoryStores.builder().clock(clock).build();
  }
}
