package app.trinity.suites;

import app.trinity.spi.Stores;
import java.time.InstantSource;

/**
 * What a suite must be told of the stores that it is to run the engine over. A suite is run over
 * further stores by a class that extends it and implements this, without a body of its own.
 */
public interface StoresUnderTest {
  /**
   * Makes stores, empty ones or such that other rooms and other people are in. Where they are
   * {@link AutoCloseable} they are closed after use.
   *
   * @param clock the time by which they forget
   */
  Stores createStores(InstantSource clock);

  /**
   * Shows stores as another process sees them: over the same data, with nothing remembered. Stores
   * that remember nothing may be shared, which is the default.
   *
   * @param stores what {@link #createStores} made
   * @param clock the time by which they forget
   */
  default Stores asAnotherProcessSeesThem(Stores stores, InstantSource clock) {
    return stores;
  }

  /**
   * Returns whether the stores' match feed announces matches within this process; true by default.
   */
  default boolean announcesInThisProcess() {
    return true;
  }

  /**
   * How often to try over these stores what is tried so often in memory; just as often by default.
   *
   * @param inMemory how often in memory
   */
  default int tries(int inMemory) {
    return inMemory;
  }

  /** How many games are played over one set of stores before new ones are made. */
  default int gamesPerStores() {
    return 500;
  }
}
