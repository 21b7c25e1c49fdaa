package app.trinity.operator.doctor;

import app.trinity.operator.aws.SignedJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * A subscription to {@code userMatch} over AppSync's WebSocket protocol, with IAM credentials. Not
 * for use by several threads at once.
 */
final class Subscription implements AutoCloseable {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(15);
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(3);
  private static final String PROTOCOL = "graphql-ws";
  private static final String ID = "doctor";
  private static final String EVENT =
      "{ userId success message match { roomId movieId matchId title posterPath matchedUsers"
          + " timestamp } }";
  private static final String SUBSCRIBE =
      "subscription($userId: ID!) { userMatch(userId: $userId) " + EVENT + " }";
  private static final String PUBLISH =
      "mutation($input: PublishUserMatchInput!) { publishUserMatch(input: $input) " + EVENT + " }";

  private final SignedJson signed;
  private final URI address;
  private final Messages messages;
  private final WebSocket socket;

  private Subscription(SignedJson signed, URI address, Messages messages, WebSocket socket) {
    this.signed = signed;
    this.address = address;
    this.messages = messages;
    this.socket = socket;
  }

  /**
   * Connects and waits for the acknowledgement.
   *
   * @param signed signs for AppSync
   * @param address the GraphQL address; the WebSocket's follows from it
   */
  static Subscription open(SignedJson signed, URI address)
      throws IOException, InterruptedException {
    String header = proof(signed, address + "/connect", "{}").toString();
    String query = "?header=" + base64(header) + "&payload=" + base64("{}");
    Messages messages = new Messages();
    WebSocket socket;
    try {
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .connectTimeout(TIME_LIMIT)
              .subprotocols(PROTOCOL)
              .buildAsync(URI.create(realtime(address) + query), messages)
              .get(TIME_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // Its message may hold the address, and that the signature.
      throw new IOException("the WebSocket of " + address.getHost() + " could not be opened", e);
    }
    Subscription subscription = new Subscription(signed, address, messages, socket);
    subscription.send("{\"type\":\"connection_init\"}");
    messages.await("connection_ack", TIME_LIMIT);
    return subscription;
  }

  /** Returns the address of an API's WebSocket. */
  static URI realtime(URI address) {
    String scheme = address.getScheme().equals("http") ? "ws://" : "wss://";
    String authority = address.getAuthority();
    if (authority.contains(".appsync-api.")) {
      return URI.create(
          scheme
              + authority.replace(".appsync-api.", ".appsync-realtime-api.")
              + address.getPath());
    }
    return URI.create(scheme + authority + address.getPath() + "/realtime");
  }

  /** Subscribes to one user's matches and waits until the subscription is acknowledged. */
  void start(String userId) throws IOException, InterruptedException {
    ObjectNode data = JSON.objectNode().put("query", SUBSCRIBE);
    data.putObject("variables").put("userId", userId);
    ObjectNode message = JSON.objectNode().put("id", ID).put("type", "start");
    ObjectNode payload = message.putObject("payload").put("data", data.toString());
    payload
        .putObject("extensions")
        .set("authorization", proof(signed, address.toString(), data.toString()));
    send(message.toString());
    messages.await("start_ack", TIME_LIMIT);
  }

  /** Announces a match once more to its user, who can recognize it by its id. */
  void announce(KnownMatch match) throws IOException {
    ObjectNode body = JSON.objectNode().put("query", PUBLISH);
    ObjectNode input = body.putObject("variables").putObject("input");
    input.put("userId", match.userId());
    input.putObject("match").put("roomId", match.roomId()).put("movieId", match.movieId());
    JsonNode answer = signed.post(address, body);
    JsonNode error = answer.path("errors").path(0);
    if (!error.isMissingNode()) {
      throw new IOException(
          "publishUserMatch was answered with "
              + error.path("errorType").asText("an error")
              + ": "
              + error.path("message").asText());
    }
  }

  /** Waits until the subscription delivers the match. */
  void awaitMatch(KnownMatch match) throws IOException, InterruptedException {
    JsonNode event = messages.await("data", TIME_LIMIT).path("payload").path("data");
    JsonNode delivered = event.path("userMatch").path("match");
    if (delivered.path("movieId").asInt() != match.movieId()
        || !delivered.path("roomId").asText().equals(match.roomId())) {
      throw new IOException("the subscription delivered another match");
    }
  }

  private static ObjectNode proof(SignedJson signed, String address, String body) {
    ObjectNode proof = JSON.objectNode();
    signed
        .sign(
            SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create(address))
                .putHeader("accept", "application/json, text/javascript")
                .putHeader("content-encoding", "amz-1.0")
                .putHeader("content-type", "application/json; charset=UTF-8")
                .build(),
            body)
        .forEach(proof::put);
    return proof;
  }

  private static String base64(String text) {
    String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return URLEncoder.encode(encoded, StandardCharsets.UTF_8);
  }

  private void send(String text) throws IOException, InterruptedException {
    try {
      socket.sendText(text, true).get(TIME_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the WebSocket connection broke", e);
    }
  }

  /** Ends the subscription and the connection. */
  @Override
  public void close() {
    try {
      socket
          .sendClose(WebSocket.NORMAL_CLOSURE, "")
          .get(TIME_TO_CLOSE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      socket.abort();
    } catch (InterruptedException e) {
      socket.abort();
      Thread.currentThread().interrupt();
    }
  }
}
