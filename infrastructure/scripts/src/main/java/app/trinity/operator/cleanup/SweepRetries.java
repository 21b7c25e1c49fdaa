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
 * The retry policy of a sweep: a call that is throttled or cut off is repeated, with the SDK's
 * exponential backoff, until it has failed many times without any progress in between. Not safe for
 * use by several threads.
 */
public final class SweepRetries {
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
   * Returns a policy under which nothing has been repeated yet.
   *
   * @param pause waits between two attempts
   */
  public SweepRetries(Pause pause) {
    this.pause = pause;
  }

  /** Returns the number of repetitions so far. */
  public long repeats() {
    return repeats;
  }

  /**
   * Returns the answer of a call, repeating it as often as the policy allows.
   *
   * @throws SdkException if the call is refused for good, or has failed too often
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

  /** Records progress: the repetitions are counted from zero again. */
  void progress() {
    triesInVain = 0;
  }

  /**
   * Pauses before what DynamoDB left undone is asked for again.
   *
   * @throws IllegalStateException if there has been no progress too often
   */
  void leftUndone() {
    if (triesInVain >= MOST_TRIES_IN_VAIN) {
      throw new IllegalStateException(
          "DynamoDB left items unprocessed " + triesInVain + " times in a row");
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
