package app.trinity.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.ByteSource;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on loopback that answers in place of AWS's services. */
final class StandIn implements AutoCloseable {
  /** What arrived: a request. */
  record Request(String method, URI target, Map<String, List<String>> headers, String body) {
    /** The header, of whatever case. */
    String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().get(0))
          .findFirst()
          .orElse("");
    }
  }

  /** What is answered. */
  record Answer(int status, Map<String, String> headers, ByteSource body) {
    static Answer json(String body) {
      return text(200, Map.of("Content-Type", "application/json"), body);
    }

    static Answer xml(String body) {
      return text(200, Map.of("Content-Type", "text/xml"), body);
    }

    static Answer bytes(byte[] body) {
      return new Answer(200, Map.of(), ByteSource.wrap(body));
    }

    static Answer error(int status, String type, String message) {
      return text(
          status,
          Map.of("x-amzn-ErrorType", type),
          "{\"__type\":\"" + type + "\",\"message\":\"" + message + "\"}");
    }

    static Answer text(int status, Map<String, String> headers, String body) {
      return new Answer(status, headers, ByteSource.wrap(body.getBytes(UTF_8)));
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Function<Request, Answer>> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  StandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Answers what begins so; the longest beginning wins. */
  StandIn at(String path, Function<Request, Answer> answer) {
    answers.put(path, answer);
    return this;
  }

  StandIn at(String path, Answer answer) {
    return at(path, request -> answer);
  }

  List<Request> requests() {
    return requests;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Request request =
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    requests.add(request);
    Optional<String> longest =
        answers.keySet().stream()
            .filter(path -> request.target().getPath().startsWith(path))
            .max((one, other) -> Integer.compare(one.length(), other.length()));
    Answer answer =
        longest
            .map(path -> answers.get(path).apply(request))
            .orElse(Answer.error(404, "ResourceNotFoundException", "there is nothing"));
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body().read();
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
