package app.trinity.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Configures clients of DynamoDB for the stores. */
public final class DynamoClients {
  /** How many attempts without an answer fit into the time limit. */
  private static final int ATTEMPTS_IN_TIME = 3;

  private DynamoClients() {}

  /**
   * Configures a client's builder to retry in the SDK's standard mode within a time limit. By
   * default the SDK tries a call to DynamoDB up to nine times and waits half a minute for an
   * answer, longer than an authentication trigger may take.
   *
   * @param client the builder, which is changed
   * @param timeLimit how long one call may take, retries included; an attempt without an answer is
   *     abandoned after a third of it
   * @return the builder
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
