package app.trinity.discovery;

/**
 * Finds the titles for a deck. It is both a driving port (Smart Discovery implements it) and a
 * driven one (opening a room calls it): within one process the call is direct, on AWS it invokes
 * another function.
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
public interface Recommendations {
  /**
   * Finds titles. If the catalogue is down and nothing is remembered, the answer has no candidates
   * and is degraded; that is an answer, not an error. Nothing is stored.
   *
   * @throws app.trinity.InfrastructureFailure if the implementation could not be reached; the call
   *     may be repeated
   */
  Recommendation recommend(DeckRequest request);
}
