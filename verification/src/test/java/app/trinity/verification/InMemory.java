package app.trinity.verification;

import app.trinity.inmemory.InMemoryStores;
import app.trinity.spi.Stores;
import app.trinity.suites.StoresUnderTest;
import java.time.InstantSource;

/** Runs a suite over the stores in memory. */
public interface InMemory extends StoresUnderTest {
  @Override
  default Stores createStores(InstantSource clock) {
    return InMemoryStores.builder().clock(clock).build();
  }
}
