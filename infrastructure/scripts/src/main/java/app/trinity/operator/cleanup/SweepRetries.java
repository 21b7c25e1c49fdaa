package app.trinity.operator.cleanup;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Asking again, later and later and by chance, whoever is throttled or cut off; until nothing has
 * come of it for many times. Not for use by several threads at once.
 */
public final class Patience {
  private static final int MOST_TRIES_IN_VAIN = 40;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final Duration SHORTEST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  // Anything between nothing and a bound that doubles: the SDK's own full jitter.
  private final BackoffStrategy backoff = BackoffStrategy.exponentialDelay(SHORTEST, LONGEST);
  private final Pause pause;
  private int triesInVain;
  private long repeats;

  /**
   * Patience that waits so.
   *
   * @param pause what waiting is
   */
  public Patience(Pause pause) {
    this.pause = pause;
  }

  /** How often something had to be asked again. */
  public long repeats() {
    return repeats;
  }

  /**
   * Calls until the answer is one.
   *
   * @throws SdkException where the call is refused for good, or has failed too often
   */
  public <T> T insist(Supplier<T> call) {
    while (true) {
      try {
        T answer = call.get();
        return answer;
      } catch (SdkException e) {
        if (!isPassing(e) || triesInVain >= MOST_TRIES_IN_VAIN) {
          throw e;
        }
        waitAWhile();
      }
    }
  }

  /** Notes that something was achieved. */
  void progress() {
    triesInVain = 0;
  }

  /**
   * Waits before what was left undone is asked for again.
   *
   * @throws IllegalStateException where nothing has come of it too often
   */
  void leftUndone() {
    if (triesInVain >= MOST_TRIES_IN_VAIN) {
      throw new IllegalStateException(
          "DynamoDB left items undone " + triesInVain + " times in a row");
    }
    waitAWhile();
  }

  private void waitAWhile() {
    triesInVain++;
    repeats++;
    try {
      pause.last(backoff.computeDelay(triesInVain));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("interrupted"));
    }
  }

  private static boolean isPassing(SdkException e) {
    if (e instanceof AwsServiceException answer) {
      return answer.isThrottlingException() || answer.statusCode() >= FIRST_SERVER_ERROR;
    }
    return e instanceof ApiCallTimeoutException
        || e instanceof ApiCallAttemptTimeoutException
        || e.getCause() instanceof IOException;
  }
}
