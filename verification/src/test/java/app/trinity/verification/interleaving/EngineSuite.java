package app.trinity.verification.interleaving;

import app.trinity.Stores;
import java.time.InstantSource;

/** What a suite must be told of the stores that it is to run the engine over. */
public abstract class EngineSuite {
  /**
   * Makes stores, empty ones or such that other rooms are in. Where they are {@link AutoCloseable}
   * they are closed after use.
   *
   * @param clock the time by which they forget
   */
  protected abstract Stores createStores(InstantSource clock);

  /**
   * Shows stores as another process sees them: over the same data, with nothing remembered. Stores
   * that remember nothing may be shared, which is the default.
   *
   * @param stores what {@link #createStores} made
   * @param clock the time by which they forget
   */
  protected Stores asAnotherProcessSeesThem(Stores stores, InstantSource clock) {
    return stores;
  }

  /** Says whether the stores' match feed announces matches within this process; true by default. */
  protected boolean announcesInThisProcess() {
    return true;
  }

  /** How many games are played over one set of stores before new ones are made. */
  protected int gamesPerStores() {
    return 500;
  }
}
