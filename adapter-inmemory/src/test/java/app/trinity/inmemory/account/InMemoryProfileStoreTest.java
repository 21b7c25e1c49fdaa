package app.trinity.inmemory.account;

import app.trinity.inmemory.InMemoryStores;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.ProfileStoreContract;

class InMemoryProfileStoreTest extends ProfileStoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return InMemoryStores.builder().clock(clock).build();
  }
}
