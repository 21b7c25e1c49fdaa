package app.trinity.local.store;

import app.trinity.core.Trinity;
import app.trinity.spi.Stores;

/** Where the home edition keeps its games. Safe for use by several threads. */
public interface HomeStores extends AutoCloseable {
  /** The stores. */
  Stores stores();

  /** Starts whatever hands recorded matches on from outside the engine; called once. */
  void feed(Trinity trinity);

  /** Lets go of the stores. */
  @Override
  void close();
}
