package app.trinity.local.store;

import app.trinity.core.Trinity;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.spi.Stores;
import java.time.Duration;
import java.time.InstantSource;

/** Games in memory: gone when the process ends. */
public final class MemoryHomeStores implements HomeStores {
  private final InMemoryStores stores;

  /** Makes stores that forget by a clock. */
  public MemoryHomeStores(InstantSource clock) {
    stores = InMemoryStores.builder().clock(clock).build();
  }

  @Override
  public Stores stores() {
    return stores;
  }

  @Override
  public void feed(Trinity trinity) {
    // The engine is connected to the stores' own feed.
  }

  @Override
  public void close(Duration limit) {
    // What is left is logged, and gone with the process.
    var unused = stores.close(limit);
  }
}
