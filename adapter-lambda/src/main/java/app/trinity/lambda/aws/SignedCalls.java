package app.trinity.lambda.aws;

import app.trinity.lambda.json.JsonText;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Signed POST requests with JSON in them (Signature Version 4): what is signed is the very bytes
 * that are sent.
 *
 * <p>Safe for use by several threads; one for each process. It keeps connections alive and needs no
 * closing.
 */
public final class SignedCalls {
  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final String region;
  private final Clock clock;

  SignedCalls(SdkHttpClient http, AwsCredentialsProvider credentials, String region, Clock clock) {
    this.http = http;
    this.credentials = credentials;
    this.region = region;
    this.clock = clock;
  }

  /**
   * Makes calls with the credentials that Lambda gives the process.
   *
   * @param region the region that is called
   * @param connecting how long to wait for a connection
   * @param answering how long to wait for an answer
   * @param clock the time that signatures bear
   */
  public static SignedCalls create(
      String region, Duration connecting, Duration answering, Clock clock) {
    return new SignedCalls(
        LightHttp.client(connecting, answering),
        DefaultCredentialsProvider.builder().build(),
        region,
        clock);
  }

  /**
   * Where a service is in this region.
   *
   * @param service the service's name in its address, as in {@code cognito-idp}
   */
  public URI endpoint(String service) {
    String suffix = region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com";
    return URI.create("https://" + service + "." + region + suffix);
  }

  /**
   * Sends a request once.
   *
   * @param service the service's name in signatures
   * @param address where to send it
   * @param headers further headers
   * @param body what to send
   * @return the answer, of whatever status
   * @throws IOException where there is no answer; the request may have arrived all the same
   * @throws software.amazon.awssdk.core.exception.SdkClientException where there are no credentials
   */
  Reply post(String service, URI address, Map<String, String> headers, JsonNode body)
      throws IOException {
    byte[] bytes = JsonText.write(body);
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(address)
            .putHeader("Content-Type", "application/json");
    headers.forEach(request::putHeader);
    SignedRequest signed =
        signer.sign(
            signing ->
                signing
                    .identity(credentials.resolveCredentials())
                    .request(request.build())
                    .payload(ContentStreamProvider.fromByteArray(bytes))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock));
    HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(call::contentStreamProvider);
    return reply(http.prepareRequest(call.build()).call());
  }

  private static Reply reply(HttpExecuteResponse response) throws IOException {
    JsonNode body = MissingNode.getInstance();
    if (response.responseBody().isPresent()) {
      try (InputStream content = response.responseBody().get()) {
        body = read(content.readAllBytes());
      }
    }
    return new Reply(response.httpResponse(), body);
  }

  private static JsonNode read(byte[] content) throws IOException {
    try {
      return JsonText.read(content);
    } catch (JacksonException e) {
      // Not ours to understand; the status tells what came of it.
      return MissingNode.getInstance();
    }
  }
}
