package app.trinity.local.store;

import app.trinity.core.Trinity;
import app.trinity.spi.Stores;
import java.time.Duration;

/** Where the home edition keeps its games. Safe for use by several threads. */
public interface HomeStores extends AutoCloseable {
  /** The stores. */
  Stores stores();

  /** Starts whatever hands recorded matches on from outside the engine; called once. */
  void feed(Trinity trinity);

  /** Returns whether games can be kept at the moment; may try to write. */
  default boolean canKeepGames() {
    return true;
  }

  /**
   * Announces what is due and lets go of the stores. Closing again does nothing.
   *
   * @param limit the longest that announcing may take, not negative
   */
  void close(Duration limit);

  /** Closes the stores within {@link Stores#CLOSING_TIME_LIMIT}. */
  @Override
  default void close() {
    close(Stores.CLOSING_TIME_LIMIT);
  }
}
