package app.trinity.verification.interleaving;

import app.trinity.Stores;
import app.trinity.inmemory.InMemoryStores;
import java.time.InstantSource;

class InMemoryDeathProperties extends DeathSuite {
  @Override
  protected Stores createStores(InstantSource clock) {
    return InMemoryStores.builder().clock(clock).build();
  }
}
