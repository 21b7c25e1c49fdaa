package app.trinity.operator.aws;

import app.trinity.lambda.json.JsonText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.regions.Region;

/**
 * Requests to AppSync, signed, answered in JSON. AppSync alone is asked so: the SDK has no client
 * of an API's GraphQL, and its client of the service is not published together with the others
 * here. Lambda, DynamoDB, STS and Systems Manager are asked through the SDK's clients. Safe for use
 * by several threads.
 */
public final class SignedJson {
  private static final String ERROR_TYPE = "x-amzn-ErrorType";
  private static final String SERVICE = "appsync";
  private static final int FIRST_ERROR = 300;

  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final Region region;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  SignedJson(SdkHttpClient http, AwsCredentialsProvider credentials, Region region) {
    this.http = http;
    this.credentials = credentials;
    this.region = region;
  }

  /**
   * Returns the answer to a question without a body.
   *
   * @throws ServiceRefusal if the service answers with an error
   * @throws UncheckedIOException if there is no answer, or none in JSON
   */
  public JsonNode get(URI address) {
    return send(
        SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(address).build(), Optional.empty());
  }

  /**
   * Returns the answer to a body of JSON.
   *
   * @throws ServiceRefusal if the service answers with an error
   * @throws UncheckedIOException if there is no answer, or none in JSON
   */
  public JsonNode post(URI address, JsonNode body) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(address)
            .putHeader("Content-Type", "application/json")
            .build();
    return send(request, Optional.of(body.toString()));
  }

  /**
   * Signs a request that travels otherwise: the headers, the signature among them, that prove who
   * sends it.
   */
  public Map<String, String> sign(SdkHttpRequest request, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    signed(request, Optional.of(body))
        .request()
        .forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
    return headers;
  }

  private SignedRequest signed(SdkHttpRequest request, Optional<String> body) {
    return signer.sign(
        sign -> {
          sign.identity(credentials.resolveCredentials())
              .request(request)
              .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
              .putProperty(AwsV4HttpSigner.REGION_NAME, region.id());
          body.map(ContentStreamProvider::fromUtf8String).ifPresent(sign::payload);
        });
  }

  private JsonNode send(SdkHttpRequest request, Optional<String> body) {
    SignedRequest signed = signed(request, body);
    HttpExecuteRequest.Builder execution = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(execution::contentStreamProvider);
    try {
      HttpExecuteResponse response = http.prepareRequest(execution.build()).call();
      byte[] answer = read(response);
      int status = response.httpResponse().statusCode();
      if (status >= FIRST_ERROR) {
        throw refusal(response, status, answer);
      }
      return JsonText.read(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(request.host() + ": " + e.getMessage(), e);
    }
  }

  private static byte[] read(HttpExecuteResponse response) throws IOException {
    Optional<AbortableInputStream> body = response.responseBody();
    if (body.isEmpty()) {
      return new byte[0];
    }
    try (InputStream content = body.get()) {
      return content.readAllBytes();
    }
  }

  private static ServiceRefusal refusal(HttpExecuteResponse response, int status, byte[] answer) {
    JsonNode body = MissingNode.getInstance();
    try {
      body = JsonText.read(answer);
    } catch (IOException e) {
      // An answer without JSON is told by its status.
    }
    JsonNode error = body.path("errors").path(0);
    String type =
        response
            .httpResponse()
            .firstMatchingHeader(ERROR_TYPE)
            .map(value -> value.replaceFirst("[:;].*", ""))
            .orElseGet(() -> error.path("errorType").asText("HTTP " + status));
    String message =
        body.path("message").asText(body.path("Message").asText(error.path("message").asText("")));
    return ServiceRefusal.of(
        AwsServiceException.builder()
            .statusCode(status)
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode(type).errorMessage(message).build())
            .build());
  }
}
