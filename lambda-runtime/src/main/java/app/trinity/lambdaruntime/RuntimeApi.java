package app.trinity.lambdaruntime;

import app.trinity.lambdaruntime.Answer.Kind;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's Runtime API (version 2018-06-01) for one process, on loopback: it hands events out and
 * takes answers and errors in. What is sent to it twice, or for an invocation that is over, is
 * accepted and counts for nothing, as on Lambda.
 *
 * <p>Safe for use by several threads.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String INVOCATION = ROOT + "invocation/";
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  private static final String ARN =
      "arn:aws:lambda:eu-west-1:000000000000:function:on-this-machine:live";

  private final HttpServer server;
  private final ExecutorService threads;
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> underWay = new ConcurrentHashMap<>();

  private Optional<String> initError = Optional.empty();

  private RuntimeApi(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  static RuntimeApi start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ExecutorService threads =
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work, "lambda-runtime-api");
                thread.setDaemon(true);
                return thread;
              });
      RuntimeApi api = new RuntimeApi(server, threads);
      server.createContext("/", api::handle);
      server.setExecutor(threads);
      server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, as the environment variable {@code AWS_LAMBDA_RUNTIME_API} wants it. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized void offer(Invocation invocation) {
    if (initError.isPresent()) {
      invocation.end(Kind.INIT_ERROR, initError.get(), "");
      return;
    }
    underWay.put(invocation.id(), invocation);
    waiting.add(invocation);
  }

  /** Ends whatever has no answer yet, and whatever is still to come. */
  private synchronized void cannotStart(String error, String errorType) {
    initError = Optional.of(error);
    waiting.clear();
    underWay.values().forEach(invocation -> invocation.end(Kind.INIT_ERROR, error, errorType));
    underWay.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals(INVOCATION + "next")) {
        next(exchange);
      } else if (path.equals(ROOT + "restore/next")) {
        answer(exchange, 200, new byte[0]);
      } else if (path.equals(ROOT + "init/error") || path.equals(ROOT + "restore/error")) {
        cannotStart(body(exchange), errorType(exchange));
        answer(exchange, 202, new byte[0]);
      } else if (path.startsWith(INVOCATION)) {
        end(exchange, path.substring(INVOCATION.length()).split("/", -1));
      } else {
        answer(exchange, 404, new byte[0]);
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    try {
      Invocation invocation = waiting.take();
      exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.id());
      exchange
          .getResponseHeaders()
          .set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadlineMillis()));
      exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", ARN);
      exchange
          .getResponseHeaders()
          .set("Lambda-Runtime-Trace-Id", "Root=1-00000000-" + "0".repeat(24) + ";Sampled=0");
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      answer(exchange, 200, invocation.event());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(HttpExchange exchange, String[] idAndVerb) throws IOException {
    String body = body(exchange);
    Invocation invocation = underWay.remove(idAndVerb[0]);
    if (invocation != null && idAndVerb.length == 2) {
      boolean isResponse = idAndVerb[1].equals("response");
      // The answer first, then the invocation: who waits for it may close this server at once.
      answer(exchange, 202, new byte[0]);
      invocation.end(
          isResponse ? Kind.RESPONSE : Kind.ERROR, body, isResponse ? "" : errorType(exchange));
    } else {
      answer(exchange, 202, new byte[0]);
    }
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String errorType(HttpExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst(ERROR_TYPE);
    return type == null ? "" : type;
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  Invocation invocation(byte[] event, Duration limit) {
    return new Invocation(UUID.randomUUID().toString(), event, limit);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
