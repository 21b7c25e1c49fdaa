import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets a function work while its image is built, so that the virtual machine can write down what it
 * loads: hands it events in place of Lambda, answers it in place of DynamoDB, which here knows of
 * one room and nothing else, and ends it politely. The command that starts the function is its
 * arguments. A vote function that does not understand the room is an error.
 */
public final class Training {
  private static final int ROUNDS = 30;
  private static final long MINUTES = 5;
  private static final String NEXT = "/2018-06-01/runtime/invocation/next";

  private static final List<String> EVENTS =
      List.of(
          field(
              "Mutation", "vote", "\"input\": {\"roomId\": \"r\", \"movieId\": 1, \"vote\": true}"),
          field(
              "Mutation",
              "vote",
              "\"input\": {\"roomId\": \"r\", \"movieId\": 1, \"vote\": false}"),
          field("Mutation", "joinRoom", "\"input\": {\"roomCode\": \"ABCDEF\"}"),
          field("Query", "nextCards", "\"roomId\": \"r\", \"limit\": 10"),
          field("Query", "getMyRooms", ""),
          field("Query", "getMyMatches", ""),
          field("Query", "checkUsername", "\"username\": \"somebody\""));

  private static final String VOTED = "\"success\":true";

  /** The room r of a and b and its roster, as the stores keep them. */
  private static final Map<String, String> ITEMS =
      Map.of(
          "trinity-rooms",
          """
          {"id": {"S": "r"}, "code": {"S": "ABCDEF"}, "hostId": {"S": "a"},
           "mediaType": {"S": "MOVIE"}, "genreIds": {"L": [{"N": "18"}]},
           "candidates": {"L": [%s]}, "createdAt": {"S": "2026-01-01T00:00:00.000Z"},
           "ttl": {"N": "4102444800"}, "forgetAt": {"N": "4102531200"},
           "matchRule": {"M": {"kind": {"S": "UNANIMOUS"}}}, "degraded": {"BOOL": false}}
          """
              .formatted(
                  IntStream.rangeClosed(1, 50)
                      .mapToObj(Training::title)
                      .collect(Collectors.joining(","))),
          "trinity-rosters",
          """
          {"roomId": {"S": "r"}, "version": {"N": "2"}, "code": {"S": "ABCDEF"},
           "participants": {"L": [
             {"M": {"userId": {"S": "a"}, "username": {"S": "ada"}}},
             {"M": {"userId": {"S": "b"}, "username": {"S": "ben"}}}]},
           "ttl": {"N": "4102531200"}}
          """);

  private Training() {}

  private static String title(int number) {
    return """
    {"M": {"id": {"N": "%d"}, "title": {"S": "t"}, "overview": {"S": "o"},
     "posterPath": {"S": "/p.jpg"}, "releaseDate": {"S": "2020-01-01"},
     "voteAverage": {"N": "7.5"}, "voteCount": {"N": "500"}, "genreIds": {"L": [{"N": "18"}]}}}
    """
        .formatted(number);
  }

  /** What DynamoDB says: the items of a read, and nothing to anything else. */
  private static String stored(String operation, String request) {
    if (operation.endsWith(".BatchGetItem")) {
      return ITEMS.entrySet().stream()
          .filter(table -> request.contains("\"" + table.getKey() + "\""))
          .map(table -> "\"" + table.getKey() + "\": [" + table.getValue() + "]")
          .collect(Collectors.joining(",", "{\"Responses\": {", "}, \"UnprocessedKeys\": {}}"));
    }
    if (operation.endsWith(".GetItem")) {
      return ITEMS.entrySet().stream()
          .filter(table -> request.contains("\"" + table.getKey() + "\""))
          .map(table -> "{\"Item\": " + table.getValue() + "}")
          .findFirst()
          .orElse("{}");
    }
    return "{}";
  }

  public static void main(String[] command) throws Exception {
    AtomicInteger handedOut = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work);
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext(
        "/",
        exchange -> {
          String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
          answer(exchange, 200, stored(String.valueOf(operation), body(exchange)));
        });
    AtomicInteger votes = new AtomicInteger();
    server.createContext(
        "/2018-06-01/",
        exchange -> {
          if (body(exchange).contains(VOTED)) {
            votes.incrementAndGet();
          }
          answer(exchange, 202, "");
        });
    server.createContext("/2018-06-01/runtime/restore/next", exchange -> answer(exchange, 200, ""));
    server.createContext(
        NEXT,
        exchange -> {
          int number = handedOut.getAndIncrement();
          if (number >= ROUNDS * EVENTS.size()) {
            done.countDown();
            return;
          }
          exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "training-" + number);
          exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", "4102444800000");
          exchange
              .getResponseHeaders()
              .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:0:function:t");
          answer(exchange, 200, EVENTS.get(number % EVENTS.size()));
        });
    server.start();
    Process function = start(command, "127.0.0.1:" + server.getAddress().getPort());
    function.onExit().thenRun(done::countDown);
    boolean inTime = done.await(MINUTES, TimeUnit.MINUTES);
    boolean alive = function.isAlive();
    function.destroy();
    function.waitFor();
    server.stop(0);
    if (!inTime || !alive) {
      System.err.println("The function ended before its training did.");
      System.exit(1);
    }
    if (command[command.length - 1].endsWith(".VoteFunction") && votes.get() == 0) {
      System.err.println("The function has not answered a single vote.");
      System.exit(1);
    }
  }

  private static Process start(String[] command, String address) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    Map<String, String> environment = builder.environment();
    environment.put("AWS_LAMBDA_RUNTIME_API", address);
    environment.put("AWS_ENDPOINT_URL", "http://" + address);
    // So that it also does what it does before a snapshot: everything that traffic asks of it.
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "training");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "training");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "training");
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "training");
    environment.put("AWS_SECRET_ACCESS_KEY", "training");
    // What single functions cannot start without; nobody is asked there.
    environment.put("TRINITY_TMDB_FUNCTION", "training");
    environment.put("TRINITY_GRAPHQL_URL", "http://" + address + "/graphql");
    environment.put("TMDB_API_KEY", "training");
    environment.put("TMDB_BASE_URL", "http://" + address);
    return builder.start();
  }

  private static String field(String type, String name, String arguments) {
    return """
    {"arguments": {%s}, "typedResult": true,
     "identity": {"sub": "a", "username": "a", "claims": {"sub": "a"}, "groups": ["Users"]},
     "info": {"parentTypeName": "%s", "fieldName": "%s"}}
    """
        .formatted(arguments, type, name);
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
