package app.trinity.lambda.aws;

import app.trinity.lambda.json.JsonText;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * A service on the loopback interface that is asked with JSON and answers what it is told to. Safe
 * for use by several threads.
 */
final class AnsweringService implements AutoCloseable {
  /** An answer, or, of status 0, none: the connection is closed. */
  record Said(int status, String body) {}

  private static final Said NOTHING = new Said(0, "");

  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final Deque<Said> next = new ConcurrentLinkedDeque<>();
  private final ExecutorService handlers = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile Said usual;

  /** Starts a service that answers this, unless it is told otherwise. */
  AnsweringService(String usual) throws IOException {
    this.usual = new Said(200, usual);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(handlers);
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Says what is answered next, once. */
  void next(int status, String body) {
    next.add(new Said(status, body));
  }

  /** Says what is answered from now on. */
  void always(int status, String body) {
    usual = new Said(status, body);
  }

  /** Has every connection closed without an answer from now on. */
  void hangUp() {
    usual = NOTHING;
  }

  /** What was asked so far, in order. */
  List<JsonNode> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(JsonText.read(exchange.getRequestBody().readAllBytes()));
      Said said = next.isEmpty() ? usual : next.remove();
      if (said.status() > 0) {
        byte[] answer = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), answer.length);
        exchange.getResponseBody().write(answer);
      }
    }
  }

  /** Signed calls, with as much time as a busy machine needs. */
  static SignedCalls calls() {
    return new SignedCalls(
        LightHttp.client(Duration.ofMinutes(1), Duration.ofMinutes(1)),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")),
        "eu-west-1",
        Clock.systemUTC());
  }

  /** As many attempts as are given, and as much time as a busy machine needs. */
  static Persistence persistence(int attempts) {
    return new Persistence(attempts, Duration.ofMinutes(5), System::nanoTime);
  }

  @Override
  public void close() {
    server.stop(0);
    handlers.shutdownNow();
  }
}
