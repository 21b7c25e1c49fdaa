package app.trinity.tmdb;

import dev.failsafe.CircuitBreaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops asking a TMDB that does not answer, and lets one request find out whether it does again.
 *
 * <p>Safe for use by several threads.
 */
final class Circuit {
  private static final Logger LOG = LoggerFactory.getLogger(TmdbClient.class);
  private static final int LAST_REQUESTS = 10;

  private final CircuitBreaker<Object> breaker;

  Circuit(TmdbSettings settings) {
    breaker =
        CircuitBreaker.builder()
            .withFailureThreshold(settings.circuitFailures(), LAST_REQUESTS)
            .withSuccessThreshold(1)
            .withDelay(settings.circuitRest())
            .onOpen(event -> told(event.getPreviousState(), settings))
            .onClose(event -> LOG.info("TMDB answers again"))
            .build();
  }

  private static void told(CircuitBreaker.State before, TmdbSettings settings) {
    // A probe that fails is no news.
    if (before == CircuitBreaker.State.CLOSED) {
      LOG.warn("TMDB does not answer: it rests, and is probed every {}", settings.circuitRest());
    }
  }

  /** Returns whether nothing may be asked at present, so that waiting for a place is pointless. */
  boolean rests() {
    return breaker.isOpen() && !breaker.getRemainingDelay().isZero();
  }

  /** Lets one request out, or not. One let out must report how it ended. */
  boolean lets() {
    return breaker.tryAcquirePermit();
  }

  void succeeded() {
    breaker.recordSuccess();
  }

  void failed() {
    breaker.recordFailure();
  }

  /** Nobody waited for the answer any longer. Of a probe that means that it did not succeed. */
  void unfinished() {
    if (breaker.isHalfOpen()) {
      breaker.recordFailure();
    }
  }
}
