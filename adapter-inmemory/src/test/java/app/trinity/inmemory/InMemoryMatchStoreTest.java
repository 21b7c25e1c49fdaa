package app.trinity.inmemory;

import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.match.MatchStoreContract;

class InMemoryMatchStoreTest extends MatchStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return InMemoryStores.builder().clock(clock).build();
  }
}
