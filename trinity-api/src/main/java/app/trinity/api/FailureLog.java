package app.trinity.api;

import java.lang.System.Logger.Level;

/**
 * Where an operator finds what clients are not told: each failure whole, under the reference that
 * the client was given. Must not throw, and may be called by several threads at once.
 */
@FunctionalInterface
public interface FailureLog {
  /**
   * Keeps a failure.
   *
   * @param reference what the client was told to quote
   * @param failure what went wrong
   */
  void keep(String reference, Throwable failure);

  /** Returns a log that writes to the platform's logger of the name {@code app.trinity.api}. */
  static FailureLog system() {
    System.Logger logger = System.getLogger("app.trinity.api");
    return (reference, failure) -> logger.log(Level.ERROR, "Reference " + reference, failure);
  }
}
