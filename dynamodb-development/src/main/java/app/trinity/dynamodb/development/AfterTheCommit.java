package app.trinity.dynamodb.development;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Delays the answer to a transaction until DynamoDB Local has committed it. DynamoDB Local answers
 * first and commits afterwards: killed in between, it loses what it has acknowledged. It processes
 * requests one at a time, so a request sent after the transaction is answered after its commit.
 * Single writes are committed when they are answered. Safe for use by several threads.
 */
final class AfterTheCommit implements ExecutionInterceptor {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();
  private final HttpRequest anything;

  /**
   * Prepares the request.
   *
   * @param endpoint where DynamoDB Local listens; it looks at no signature
   * @param accessKey the key whose tables are meant
   * @param region the region whose tables are meant
   */
  AfterTheCommit(URI endpoint, String accessKey, String region) {
    anything =
        HttpRequest.newBuilder(endpoint)
            .timeout(LIMIT)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential="
                    + accessKey
                    + "/20260101/"
                    + region
                    + "/dynamodb/aws4_request, SignedHeaders=host, Signature=0")
            .POST(BodyPublishers.ofString("{\"Limit\":1}"))
            .build();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (!(context.request() instanceof TransactWriteItemsRequest)) {
      return;
    }
    try {
      int status = http.send(anything, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw SdkClientException.create("DynamoDB Local answered " + status + " to ListTables");
      }
    } catch (IOException e) {
      throw SdkClientException.create("DynamoDB Local ended before it had committed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SdkClientException.create("interrupted while DynamoDB Local committed", e);
    }
  }
}
