package app.trinity.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way to DynamoDB Local, on which it is as moody as DynamoDB: throttles now and then, leaves
 * items undone, breaks down. On request it names its tables as if they were an account's.
 */
final class MoodyDynamoDb implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPERATION = "X-Amz-Target";

  private final HttpClient http = HttpClient.newHttpClient();
  private final StandIn server = new StandIn();
  private final AtomicInteger batches = new AtomicInteger();
  private final AtomicInteger throttled = new AtomicInteger();
  private final AtomicInteger leftUndone = new AtomicInteger();
  private boolean moody;
  private int batchesToLive = Integer.MAX_VALUE;
  private String account = "";

  MoodyDynamoDb() {
    server.at("/", this::answer);
  }

  /** Throttles every third batch, and leaves a third of every fourth undone. */
  MoodyDynamoDb throttling() {
    moody = true;
    return this;
  }

  /** Breaks down for good after so many batches. */
  MoodyDynamoDb breakingAfter(int number) {
    batchesToLive = number;
    return this;
  }

  /** Calls the tables an account's. */
  MoodyDynamoDb of(String number) {
    account = number;
    return this;
  }

  String address() {
    return server.address();
  }

  int throttled() {
    return throttled.get();
  }

  int leftUndone() {
    return leftUndone.get();
  }

  private StandIn.Answer answer(StandIn.Request request) {
    try {
      String operation = request.header(OPERATION);
      if (operation.endsWith(".BatchWriteItem")) {
        return batch(request);
      }
      HttpResponse<String> answer = forward(request, request.body());
      String body = answer.body();
      return StandIn.Answer.text(
          answer.statusCode(),
          Map.of("Content-Type", "application/x-amz-json-1.0"),
          account.isEmpty() ? body : body.replace("ddblocal:000000000000", "eu-west-1:" + account));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private StandIn.Answer batch(StandIn.Request request) throws IOException, InterruptedException {
    int number = batches.incrementAndGet();
    if (number > batchesToLive) {
      return StandIn.Answer.error(500, "InternalServerError", "broken");
    }
    if (moody && number % 3 == 0) {
      throttled.incrementAndGet();
      return StandIn.Answer.error(400, "ProvisionedThroughputExceededException", "too much");
    }
    JsonNode body = JSON.readTree(request.body());
    ObjectNode undone = JSON.createObjectNode();
    if (moody && number % 4 == 0) {
      body.path("RequestItems")
          .properties()
          .forEach(
              table -> {
                ArrayNode items = (ArrayNode) table.getValue();
                ArrayNode left = undone.putArray(table.getKey());
                for (int more = items.size() / 3; more > 0; more--) {
                  left.add(items.remove(items.size() - 1));
                }
                leftUndone.addAndGet(left.size());
              });
    }
    ObjectNode answer = (ObjectNode) JSON.readTree(forward(request, body.toString()).body());
    answer.set("UnprocessedItems", undone);
    return StandIn.Answer.json(answer.toString());
  }

  private HttpResponse<String> forward(StandIn.Request request, String body)
      throws IOException, InterruptedException {
    URI target = LocalTables.server().endpoint();
    HttpRequest.Builder forwarded =
        HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofString(body, UTF_8));
    for (String name : List.of(OPERATION, "Content-Type", "Authorization", "X-Amz-Date")) {
      forwarded.header(name, request.header(name));
    }
    return http.send(forwarded.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
  }
}
