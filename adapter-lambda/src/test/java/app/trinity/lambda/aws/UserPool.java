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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One of Cognito's user pools on the loopback interface, of which it knows AdminAddUserToGroup: a
 * person and a group that it does not know are refused, a member that is added again is not. Safe
 * for use by several threads.
 */
final class UserPool implements AutoCloseable {
  static final String ID = "eu-west-1_pool";

  private static final String TARGET = "AWSCognitoIdentityProviderService.AdminAddUserToGroup";

  private final Set<String> people = ConcurrentHashMap.newKeySet();
  private final Map<String, List<String>> members = new ConcurrentHashMap<>();
  private final ExecutorService handlers = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final AtomicInteger troubled = new AtomicInteger();
  private volatile Trouble trouble = Trouble.THROTTLED;

  /** How a request fails. */
  enum Trouble {
    THROTTLED,
    HUNG_UP
  }

  UserPool() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(handlers);
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void introduce(String person, String group) {
    people.add(person);
    members.computeIfAbsent(group, created -> new CopyOnWriteArrayList<>());
  }

  List<String> members(String group) {
    return List.copyOf(members.getOrDefault(group, List.of()));
  }

  /** Has the next requests fail, so many of them. */
  void fail(Trouble how, int requests) {
    trouble = how;
    troubled.set(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode asked = JsonText.read(exchange.getRequestBody().readAllBytes());
      boolean fails = troubled.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
      if (fails && trouble == Trouble.HUNG_UP) {
        // Closed without an answer.
        return;
      }
      String error =
          fails
              ? "TooManyRequestsException"
              : added(exchange.getRequestHeaders().getFirst("X-Amz-Target"), asked);
      byte[] answer =
          (error.isEmpty() ? "{}" : "{\"__type\":\"" + error + "\"}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(error.isEmpty() ? 200 : 400, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  /** Adds a member; returns the error that Cognito names, or nothing. */
  private String added(String target, JsonNode asked) {
    List<String> group = members.get(asked.path("GroupName").asText());
    String person = asked.path("Username").asText();
    if (!TARGET.equals(target)) {
      return "UnknownOperationException";
    }
    if (!asked.path("UserPoolId").asText().equals(ID) || group == null) {
      return "ResourceNotFoundException";
    }
    if (!people.contains(person)) {
      return "UserNotFoundException";
    }
    synchronized (group) {
      if (!group.contains(person)) {
        group.add(person);
      }
    }
    return "";
  }

  @Override
  public void close() {
    server.stop(0);
    handlers.shutdownNow();
  }
}
