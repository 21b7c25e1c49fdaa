package app.trinity.local.http;

import static app.trinity.local.play.HomeClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import app.trinity.local.http.security.PublicUrl;
import app.trinity.local.http.security.WebOrigin;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.testkit.Rule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each door that is shut without its option, and open with it. */
class OriginsTest {
  private static final String PAGE = "http://films.example:5173";

  private static HttpResponse<String> preflight(HomeClient client, String path, String method) {
    return client.send(
        request(client, path)
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  private static java.net.http.HttpRequest.Builder request(HomeClient client, String path) {
    return client.request(path).header("Origin", PAGE);
  }

  private static String status(Home home, String host, String path) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(home.address()).getPort())) {
      socket.setSoTimeout(60_000);
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
  }

  @Nested
  class Shut {
    @Test
    @Rule("ERRORS")
    void another_sites_page_may_neither_ask_nor_read_nor_show() {
      try (Home home = Homes.start()) {
        HomeClient client = new HomeClient(home.address());

        HttpResponse<String> refused = preflight(client, "/graphql", "POST");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(HomeClient.code(refused)).isEqualTo("FORBIDDEN");
        for (String path : new String[] {"/health", "/posters/1001.svg"}) {
          HttpResponse<String> read = client.send(request(client, path).GET());
          assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
          assertThat(read.headers().firstValue("Cross-Origin-Resource-Policy"))
              .contains("same-origin");
        }
      }
    }

    @Test
    void a_name_that_nobody_allowed_is_a_strangers() throws IOException {
      try (Home home = Homes.start()) {
        assertThat(status(home, "films.example", "/health")).isEqualTo("HTTP/1.1 421");
        assertThat(status(home, "10.0.2.2:8080", "/health")).isEqualTo("HTTP/1.1 421");
        assertThat(status(home, "localhost", "/films/health")).isEqualTo("HTTP/1.1 404");
      }
    }
  }

  @Nested
  class Open {
    @Test
    void an_allowed_page_asks_and_reads_and_shows_images() {
      try (Home home =
          Homes.start(Homes.settings().addAllowedOrigins(WebOrigin.parse(PAGE).orElseThrow()))) {
        HomeClient client = new HomeClient(home.address());

        HttpResponse<String> allowed = preflight(client, "/graphql", "POST");
        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
            .contains("POST");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers"))
            .contains("authorization,content-type");
        HttpResponse<String> read = client.send(request(client, "/health").GET());
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(read.headers().firstValue("Vary")).contains("Origin");
        assertThat(
                client
                    .get("/posters/1001.svg")
                    .headers()
                    .firstValue("Cross-Origin-Resource-Policy"))
            .contains("cross-origin");
      }
    }

    @Test
    void no_other_page_than_the_allowed_one_is_let_in() {
      try (Home home =
          Homes.start(
              Homes.settings()
                  .addAllowedOrigins(WebOrigin.parse("https://films.example").orElseThrow()))) {
        HomeClient client = new HomeClient(home.address());

        assertThat(preflight(client, "/graphql", "POST").statusCode()).isEqualTo(403);
        assertThat(
                client
                    .send(request(client, "/health").GET())
                    .headers()
                    .firstValue("Access-Control-Allow-Origin"))
            .isEmpty();
      }
    }

    @Test
    void an_allowed_name_is_answered() throws IOException {
      try (Home home = Homes.start(Homes.settings().addAllowedHosts("films.local"))) {
        assertThat(status(home, "films.local:8080", "/health")).isEqualTo("HTTP/1.1 200");
        assertThat(status(home, "other.local", "/health")).isEqualTo("HTTP/1.1 421");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/films", ""})
    void behind_a_proxy_below_a_path_everything_is_found(String asked) throws IOException {
      try (Home home =
          Homes.start(
              Homes.settings().publicUrl(PublicUrl.parse("https://films.example/films/")))) {
        HomeClient client = new HomeClient(home.address());

        assertThat(status(home, "films.example", asked + "/health")).isEqualTo("HTTP/1.1 200");
        assertThat(client.get(asked + "/").body())
            .contains("\"/films/assets/main.js\"")
            .doesNotContain("\"/assets/");
        assertThat(client.get(asked + "/assets/main.js").statusCode()).isEqualTo(200);
        assertThat(object(client.get(asked + "/config.json").body()).path("publicUrl").asText())
            .isEqualTo("https://films.example/films");
        assertThat(home.publicAddress()).contains("https://films.example/films");
      }
    }
  }
}
