package app.trinity.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Prepares clients of DynamoDB for the stores. */
public final class DynamoClients {
  /**
   * How often the shorter limit fits into the longer one: so many attempts may hang in vain before
   * the time is over.
   */
  private static final int ATTEMPTS_IN_TIME = 3;

  private DynamoClients() {}

  /**
   * Sets a client up to try again in the SDK's standard mode within a limit of time. By default the
   * SDK tries DynamoDB up to nine times and waits for an answer for half a minute, longer than an
   * authentication trigger may take.
   *
   * @param client the client to be, changed in place
   * @param timeLimit how long one call may take, all its attempts included; an attempt that hangs
   *     is given up after a third of it
   * @return the client to be
   */
  public static <T extends DynamoDbClientBuilder> T limit(T client, Duration timeLimit) {
    // Not Duration.dividedBy: its decimal arithmetic takes a starting process 5 ms.
    Duration attempt = Duration.ofMillis(timeLimit.toMillis() / ATTEMPTS_IN_TIME);
    client.overrideConfiguration(
        client.overrideConfiguration().toBuilder()
            .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
            .apiCallTimeout(timeLimit)
            .apiCallAttemptTimeout(attempt)
            .build());
    return client;
  }
}
