package app.trinity.lambda.aws;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * How often, and for how long, a call is tried: each time after a pause drawn evenly from nothing
 * to a bound that doubles (exponential backoff with full jitter). Immutable; safe for use by
 * several threads if its generator is.
 */
public final class Persistence {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final int attempts;
  private final Duration limit;
  private final RandomGenerator random;
  private final LongSupplier nanoTime;

  /**
   * Sets the bounds.
   *
   * @param attempts how often a call is made at the most, 1 or more
   * @param limit after how long no further attempt is begun
   * @param random where the pauses come from
   * @param nanoTime what the limit is told by, in nanoseconds
   */
  public Persistence(int attempts, Duration limit, RandomGenerator random, LongSupplier nanoTime) {
    this.attempts = attempts;
    this.limit = limit;
    this.random = random;
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
      Duration pause = pause(attempt);
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

  private Duration pause(int attempt) {
    long bound = FIRST_PAUSE.toNanos() << Math.min(attempt - 1, 6);
    return Duration.ofNanos(random.nextLong(bound + 1));
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
