package app.trinity.verification.lambda.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/**
 * Stands in for the services that functions call besides DynamoDB, and turns away what is not
 * signed for the service in question, over the bytes that arrived. Safe for use by several threads.
 */
public final class StandInAws implements AutoCloseable {
  /** What a service is asked. */
  public record Request(String service, String target, String path, JsonNode body) {}

  /** What it answers. */
  public record Reply(int status, String body, String functionError) {
    public static Reply of(int status, String body) {
      return new Reply(status, body, "");
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Loopback server;
  private final AwsSessionCredentials credentials;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<String> badlySigned = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Reply> behaviour = request -> Reply.of(200, "{}");

  public StandInAws(AwsSessionCredentials credentials) {
    this.credentials = credentials;
    server = new Loopback(this::handle);
  }

  public String address() {
    return server.address();
  }

  /** Says how requests are answered from now on, and forgets those that came before. */
  public void behave(Function<Request, Reply> answers) {
    behaviour = answers;
    requests.clear();
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Requests whose signature did not fit. */
  public List<String> badlySigned() {
    return List.copyOf(badlySigned);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String authorization = header(exchange, "Authorization");
      String[] scope = authorization.replaceFirst("^.*Credential=([^,]*),.*$", "$1").split("/", -1);
      String service = scope.length > 3 ? scope[3] : "";
      if (!authorization.equals(signature(exchange, service, body))) {
        badlySigned.add(exchange.getRequestURI() + " " + authorization);
        answer(exchange, Reply.of(403, "{\"__type\":\"InvalidSignatureException\"}"));
        return;
      }
      Request request =
          new Request(
              service,
              header(exchange, "X-Amz-Target"),
              exchange.getRequestURI().getRawPath(),
              JSON.readTree(body));
      requests.add(request);
      answer(exchange, behaviour.apply(request));
    }
  }

  /** What the signature should be of what arrived. */
  private String signature(HttpExchange exchange, String service, byte[] body) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create(address() + exchange.getRequestURI()));
    String signedHeaders =
        header(exchange, "Authorization").replaceFirst("^.*SignedHeaders=([^,]*),.*$", "$1");
    for (String name : signedHeaders.split(";", -1)) {
      if (!name.startsWith("x-amz-")
          || name.equals("x-amz-target")
          || name.startsWith("x-amz-inv")) {
        request.putHeader(name, header(exchange, name));
      }
    }
    String date = header(exchange, "X-Amz-Date");
    Instant at =
        LocalDateTime.parse(date, DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"))
            .toInstant(ZoneOffset.UTC);
    return AwsV4HttpSigner.create()
        .sign(
            signing ->
                signing
                    .identity(credentials)
                    .request(request.build())
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)))
        .request()
        .firstMatchingHeader("Authorization")
        .orElse("");
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static void answer(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    if (!reply.functionError().isEmpty()) {
      exchange.getResponseHeaders().set("X-Amz-Function-Error", reply.functionError());
    }
    Loopback.answer(exchange, reply.status(), body);
  }

  @Override
  public void close() {
    server.close();
  }
}
