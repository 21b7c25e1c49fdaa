package app.trinity.verification.lambda;

import static app.trinity.verification.lambda.stage.Stage.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambdaruntime.FunctionProcess;
import app.trinity.lambdaruntime.JavaRuntime;
import app.trinity.verification.lambda.stage.Deployed;
import app.trinity.verification.lambda.stage.Loopback;
import app.trinity.verification.lambda.stage.NeedsZips;
import app.trinity.verification.lambda.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions speak TLS to DynamoDB, as on AWS, and only with a server that is who it should be. */
@NeedsZips
class OverTlsTest {
  private static final String PASSWORD = "in-a-test";

  @TempDir Path folder;
  private final Stage stage = new Stage();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger arrived = new AtomicInteger();
  private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
  private HttpsServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          arrived.incrementAndGet();
          connections.add(exchange.getRemoteAddress());
          HttpRequest.Builder request =
              HttpRequest.newBuilder(URI.create(stage.way(LambdaFunction.VOTE).address()));
          exchange
              .getRequestHeaders()
              .forEach(
                  (name, values) -> {
                    if (name.startsWith("X-amz") || name.equals("Authorization")) {
                      request.header(name, values.get(0));
                    }
                  });
          byte[] body = exchange.getRequestBody().readAllBytes();
          try {
            var answer =
                http.send(
                    request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                    BodyHandlers.ofByteArray());
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            Loopback.answer(exchange, answer.statusCode(), answer.body());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @AfterEach
  void close() {
    server.stop(0);
    threads.shutdownNow();
    stage.close();
  }

  /** Lets the server show a certificate of its own making, for this name or address. */
  private Path identify(String as) throws Exception {
    Path store = folder.resolve("server.p12");
    Path keytool =
        Path.of(ProcessHandle.current().info().command().orElseThrow()).resolveSibling("keytool");
    Process making =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "SAN=" + as,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertThat(making.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(store)) {
      keys.load(content, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.start();
    return store;
  }

  private JsonNode vote(JavaRuntime runtime) {
    Map<String, String> environment = new HashMap<>(stage.environment(LambdaFunction.VOTE));
    environment.put(
        "AWS_ENDPOINT_URL_DYNAMODB", "https://127.0.0.1:" + server.getAddress().getPort());
    FunctionProcess function = stage.start(runtime, LambdaFunction.VOTE, environment);
    String answer =
        function
            .invoke(
                Stage.event(
                        Stage.somebody(),
                        "Mutation.vote",
                        "{\"input\":{\"roomId\":\"nowhere\",\"movieId\":1,\"vote\":true}}")
                    .put("typedResult", true)
                    .toString(),
                Stage.LIMIT)
            .body();
    Stage.end(function);
    return json(answer).at("/error/type");
  }

  private static JavaRuntime trusting(Path store) {
    return Deployed.runtime()
        .withOptions(
            "-Xmx256m",
            "-Djavax.net.ssl.trustStore=" + store,
            "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  @Test
  void a_server_with_a_trusted_certificate_is_asked_over_one_connection() throws Exception {
    assertThat(vote(trusting(identify("ip:127.0.0.1"))).asText()).isEqualTo("ROOM_NOT_FOUND");
    assertThat(arrived).hasValueGreaterThan(1);
    assertThat(connections).hasSize(1);
  }

  @Test
  void a_server_with_anybodys_certificate_is_told_nothing() throws Exception {
    identify("ip:127.0.0.1");

    assertThat(vote(Deployed.runtime()).asText()).isNotEmpty().isNotEqualTo("ROOM_NOT_FOUND");
    assertThat(arrived).hasValue(0);
  }

  @Test
  void a_server_with_somebody_elses_certificate_is_told_nothing() throws Exception {
    Path store = identify("dns:elsewhere.example.org");

    assertThat(vote(trusting(store)).asText()).isNotEmpty().isNotEqualTo("ROOM_NOT_FOUND");
    assertThat(arrived).hasValue(0);
  }
}
