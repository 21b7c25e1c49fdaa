package app.trinity.discovery;

/**
 * Finds the titles for a deck. It is a driving port (Smart Discovery offers it) and a driven one
 * (rooms ask it): in one process the two meet directly, on AWS an invocation of another function
 * lies between.
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
public interface Recommendations {
  /**
   * Finds titles. Where the catalogue is down and nothing is remembered the answer has no
   * candidates and is degraded; that is an answer, not an error.
   *
   * @throws app.trinity.InfrastructureFailure where what does the finding could not be reached
   */
  Recommendation recommend(DeckRequest request);
}
