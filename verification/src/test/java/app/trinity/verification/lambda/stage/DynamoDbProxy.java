package app.trinity.verification.lambda.stage;

import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The way to DynamoDB Local, on which somebody writes down what is done to which table, throttles
 * it or slows it down. Safe for use by several threads.
 */
public final class DynamoDbProxy implements AutoCloseable {
  /** What can befall a request. */
  public enum Fault {
    /** Nothing. */
    NONE(""),
    /** DynamoDB answers that too much is asked, and does nothing. */
    THROTTLED("com.amazon.coral.availability#ThrottlingException"),
    /** DynamoDB refuses what it is asked, as if a table were missing. */
    REFUSED("com.amazonaws.dynamodb.v20120810#ResourceNotFoundException");

    private final String type;

    Fault(String type) {
      this.type = type;
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TARGET = "X-Amz-Target";

  private final URI database;
  private final TableNames names;
  private final Loopback server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<String> uses = new ConcurrentSkipListSet<>();
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
  private volatile Fault fault = Fault.NONE;
  private volatile Duration delay = Duration.ZERO;

  public DynamoDbProxy(URI database, TableNames names) {
    this.database = database;
    this.names = names;
    server = new Loopback(this::handle);
  }

  public String address() {
    return server.address();
  }

  /** What befalls every request from now on. */
  public void meet(Fault each) {
    fault = each;
  }

  /** Does something once, just before the next match is recorded. */
  public void beforeTheNextRecord(Runnable work) {
    meanwhile.set(work);
  }

  /** Lets every answer wait. */
  public void delay(Duration each) {
    delay = each;
  }

  /** What was done since it was last forgotten: IAM's name of the action, table, index. */
  public Set<String> uses() {
    return new TreeSet<>(uses);
  }

  public void forget() {
    uses.clear();
  }

  public static String use(String action, Table table, String index) {
    return "dynamodb:" + action + " " + table + (index.isEmpty() ? "" : "/" + index);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String target = exchange.getRequestHeaders().getFirst(TARGET);
      String operation = target.substring(target.indexOf('.') + 1);
      if (fault != Fault.NONE) {
        String type = fault.type;
        answer(exchange, 400, ("{\"__type\":\"" + type + "\"}").getBytes(StandardCharsets.UTF_8));
        return;
      }
      JsonNode asked = JSON.readTree(body);
      if (operation.equals("TransactWriteItems")
          && asked.toString().contains("\"" + names.of(Table.MATCHES) + "\"")) {
        meanwhile.getAndSet(() -> {}).run();
      }
      write(operation, asked);
      if (!delay.isZero()) {
        new CountDownLatch(1).await(delay.toMillis(), TimeUnit.MILLISECONDS);
      }
      HttpRequest.Builder request =
          HttpRequest.newBuilder(database)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .header(TARGET, target);
      for (String header : new String[] {"Authorization", "Content-Type", "X-Amz-Date"}) {
        String value = exchange.getRequestHeaders().getFirst(header);
        if (value != null) {
          request.header(header, value);
        }
      }
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      answer(exchange, response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    Loopback.answer(exchange, status, body);
  }

  private void write(String operation, JsonNode request) {
    switch (operation) {
      case "BatchGetItem" ->
          request
              .path("RequestItems")
              .fieldNames()
              .forEachRemaining(table -> uses.add(use(operation, table(table), "")));
      case "TransactWriteItems" -> request.path("TransactItems").forEach(this::writePart);
      default ->
          uses.add(
              use(
                  operation,
                  table(request.path("TableName").asText()),
                  request.path("IndexName").asText()));
    }
  }

  private void writePart(JsonNode part) {
    String kind = part.fieldNames().next();
    String action = kind.equals("ConditionCheck") ? "ConditionCheckItem" : kind + "Item";
    uses.add(use(action, table(part.path(kind).path("TableName").asText()), ""));
  }

  private Table table(String name) {
    return Arrays.stream(Table.values())
        .filter(table -> names.of(table).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no table of ours: " + name));
  }

  @Override
  public void close() {
    server.close();
  }
}
