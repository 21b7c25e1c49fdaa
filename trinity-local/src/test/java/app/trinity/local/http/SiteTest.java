package app.trinity.local.http;

import static app.trinity.local.play.HomeClient.code;
import static app.trinity.local.play.HomeClient.object;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.local.play.Player;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
  private Home home;
  private HomeClient client;

  @BeforeAll
  void start() {
    home = Homes.start();
    client = new HomeClient(home.address());
  }

  @AfterAll
  void stop() {
    home.close();
  }

  @Test
  void health_says_that_games_can_be_played() {
    HttpResponse<String> answer = client.get("/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
  }

  @Test
  void config_tells_the_page_of_the_server_and_its_genres() {
    JsonNode config = object(client.get("/config.json").body());

    assertThat(config.path("publicUrl").isNull()).isTrue();
    assertThat(config.path("imageBaseUrl").isNull()).isTrue();
    assertThat(config.path("notice").isNull()).isTrue();
    assertThat(config.path("degraded").booleanValue()).isFalse();
    assertThat(config.at("/genres/MOVIE/0")).isEqualTo(object("{\"id\":28,\"name\":\"Action\"}"));
    assertThat(config.at("/genres/TV/0/id").intValue()).isEqualTo(10759);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/join/ABC234", "/join/abc-234", "/join/%F0%9F%A6%8A"})
  void the_page_is_at_the_root_and_wherever_a_link_leads(String path) {
    HttpResponse<String> answer = client.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.body()).containsIgnoringCase("<!doctype html>");
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/main.js, text/javascript; charset=utf-8",
    "/assets/styles.css, text/css; charset=utf-8",
    "/assets/icon.svg, image/svg+xml; charset=utf-8",
    "/assets/views/play.js, text/javascript; charset=utf-8",
    "/assets/manifest.webmanifest, application/manifest+json; charset=utf-8",
    "/favicon.ico, image/svg+xml; charset=utf-8",
  })
  void assets_have_their_types_and_tell_browsers_to_ask_again(String path, String type) {
    HttpResponse<String> answer = client.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = client.send(client.request(path).header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void every_answer_tells_the_browser_what_not_to_do() {
    for (String path : new String[] {"/", "/health", "/nothing", "/assets/main.js"}) {
      HttpResponse<String> answer = client.get(path);

      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../index.html",
        "/assets/%2e%2e/index.html",
        "/assets/..%2findex.html",
        "/assets/....//index.html",
        "/assets//etc/passwd",
        "/assets/%2fetc/passwd",
        "/assets/.hidden.js",
        "/assets/views/../../../local/Home.class",
        "/assets/views",
        "/assets/index.html%00.js",
        "/assets/..\\index.html",
        "/assets/",
        "/assets"
      })
  void nothing_but_the_page_s_files_is_to_be_had(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*INVALID_INPUT.*");
  }

  @Test
  void head_is_answered_like_get_without_a_body() {
    for (String path : new String[] {"/", "/health", "/posters/1001.svg", "/assets/main.js"}) {
      HttpResponse<String> head =
          client.send(client.request(path).method("HEAD", BodyPublishers.noBody()));
      HttpResponse<String> get = client.get(path);

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("Content-Length"))
          .isEqualTo(Optional.of(Integer.toString(get.body().getBytes(UTF_8).length)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /nothing,     404",
    "GET,    /posters/1.svg, 404",
    "GET,    /posters/x.svg, 404",
    "GET,    /posters/99999999999999999999.svg, 404",
    "GET,    /qr/OOOOOO.svg, 400",
    "GET,    /auth/guest,  405",
    "PUT,    /graphql,     405",
    "DELETE, /health,      405",
    "OPTIONS, /auth/guest, 405",
    "POST,   /,            405",
  })
  @Rule("ERRORS")
  void what_is_not_there_or_not_for_this_method_is_refused(String method, String path, int status) {
    HttpResponse<String> answer =
        client.send(client.request(path).method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(code(answer)).isEqualTo("INVALID_INPUT");
    assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/xml",
        "application/json; charset=utf-16",
        ""
      })
  @Rule("ERRORS")
  void only_json_is_taken(String type) {
    for (String path : new String[] {"/auth/guest", "/graphql"}) {
      var request = client.request(path).POST(BodyPublishers.ofString("{\"name\": \"Ada\"}"));
      HttpResponse<String> answer =
          client.send(type.isEmpty() ? request : request.header("Content-Type", type));

      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(code(answer)).isEqualTo("INVALID_INPUT");
    }
  }

  @Test
  @Rule("ERRORS")
  void bodies_that_are_no_text_or_too_deep_or_too_long_are_refused() {
    Player ada = client.guest("Ada");
    byte[] latin = "{\"name\": \"Zo\u00eb\"}".getBytes(ISO_8859_1);
    byte[] deep = ("{\"name\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}").getBytes(UTF_8);
    byte[] number = ("{\"name\":" + "9".repeat(60_000) + "}").getBytes(UTF_8);
    byte[] utf16 = "{\"name\": \"Ada\"}".getBytes(StandardCharsets.UTF_16);
    for (byte[] body : new byte[][] {latin, deep, number, utf16, new byte[100]}) {
      for (String path : new String[] {"/auth/guest", "/graphql"}) {
        assertRefused(ada, path, body, 400);
      }
    }
    assertRefused(ada, "/graphql", new byte[(64 << 10) + 1], 413);
    assertRefused(ada, "/auth/guest", new byte[5_000_000], 413);
  }

  private void assertRefused(Player player, String path, byte[] body, int status) {
    HttpResponse<String> answer =
        client.send(
            client
                .request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + player.token())
                .POST(BodyPublishers.ofByteArray(body)));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(code(answer)).isEqualTo("INVALID_INPUT");
    assertThat(answer.body()).doesNotContain("Exception", "java", "jackson");
  }

  @Test
  void a_body_that_comes_in_pieces_is_one_body() {
    var body = BodyPublishers.fromPublisher(BodyPublishers.ofString("{\"name\": \"Ada\"}"));
    HttpResponse<String> answer =
        client.send(
            client.request("/auth/guest").header("Content-Type", "application/json").POST(body));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "192.0.2.7", "localhost.evil.example"})
  @Rule("ERRORS")
  void a_stranger_s_name_for_this_server_is_refused_everywhere(String host) throws IOException {
    for (String path : new String[] {"/", "/health", "/config.json", "/assets/main.js"}) {
      String answer =
          raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 421 ").contains("FORBIDDEN");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HELLO\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "POST /auth/guest HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "POST /auth/guest HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "\u0000\u0001\u0002\r\n\r\n"
      })
  @Rule("ERRORS")
  void what_is_no_http_is_refused_without_a_word_about_the_inside(String request)
      throws IOException {
    assertThat(raw(request))
        .startsWith("HTTP/1.1 ")
        .contains("\"errorType\":\"")
        .doesNotContain("Exception", "jetty", "java.", "\tat ");
  }

  @Test
  void headers_that_are_too_long_are_refused() throws IOException {
    String answer =
        raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(40_000) + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 431 ").contains("INVALID_INPUT");
  }

  private String raw(String request) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(home.address()).getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return read(socket);
    }
  }

  /** Reads the answer's head and body, as far as they come. */
  private static String read(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    byte[] buffer = new byte[8192];
    while (!answer.toString().matches("(?s).*\r\n\r\n.*\\S.*")) {
      int count = socket.getInputStream().read(buffer);
      if (count < 0) {
        break;
      }
      answer.append(new String(buffer, 0, count, ISO_8859_1));
    }
    return answer.toString();
  }
}
