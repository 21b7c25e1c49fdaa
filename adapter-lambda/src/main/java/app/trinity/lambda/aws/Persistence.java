package app.trinity.lambda.aws;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * The retry policy of signed calls: how often, and for how long, a call is tried, each time after a
 * pause drawn from the SDK's own exponential backoff with full jitter.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Persistence {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(6_400);

  /** For the SDK the first attempt is one that nothing precedes, and has no pause. */
  private static final int FIRST_RETRY = 2;

  private final int attempts;
  private final Duration limit;
  private final BackoffStrategy backoff =
      BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE);
  private final LongSupplier nanoTime;

  /**
   * Sets the bounds.
   *
   * @param attempts how often a call is made at the most, 1 or more
   * @param limit after how long no further attempt is begun
   * @param nanoTime what the limit is told by, in nanoseconds
   */
  public Persistence(int attempts, Duration limit, LongSupplier nanoTime) {
    this.attempts = attempts;
    this.limit = limit;
    this.nanoTime = nanoTime;
  }

  /** Says of an accepted answer whether the call should be made again all the same. */
  @FunctionalInterface
  interface Judge {
    boolean wantsAnother(Reply reply);
  }

  /** What to do before each further attempt. */
  @FunctionalInterface
  interface OnRetry {
    void retry();
  }

  /**
   * Makes a call until it is answered with something that a repetition would not better.
   *
   * @return the last answer, whatever it says
   * @throws InfrastructureFailure where the last attempt brought no answer
   */
  Reply post(
      SignedCalls calls,
      String service,
      URI address,
      Map<String, String> headers,
      JsonNode body,
      Judge judge,
      OnRetry onRetry) {
    long begun = nanoTime.getAsLong();
    for (int attempt = 1; ; attempt++) {
      Duration pause = backoff.computeDelay(FIRST_RETRY - 1 + attempt);
      boolean last =
          attempt == attempts || nanoTime.getAsLong() - begun + pause.toNanos() > limit.toNanos();
      try {
        Reply reply = calls.post(service, address, headers, body);
        if (last || !(reply.mayBeRepeated() || judge.wantsAnother(reply))) {
          return reply;
        }
      } catch (IOException | SdkClientException e) {
        if (last) {
          throw new InfrastructureFailure(Effect.MAY_HAVE_HAPPENED, service + " did not answer", e);
        }
      }
      sleep(pause);
      onRetry.retry();
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureFailure(Effect.MAY_HAVE_HAPPENED, "interrupted");
    }
  }
}
