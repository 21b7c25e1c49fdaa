package app.trinity.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Eventually;
import app.trinity.testkit.Rule;
import app.trinity.testkit.tmdb.Arrival;
import app.trinity.testkit.tmdb.FakeTmdb;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own, beside a TMDB that does what the test wants. */
@Rule("DISCOVERY-8")
class RealTitlesTest {
  private static final String READY = "Trinity is ready at ";
  private static final String TOKEN = "eyJ.token-nobody-may-see.x";
  private static final String KEY = "key0nobody0may0see";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeTmdb tmdb =
      FakeTmdb.builder().titles(6_000, 3_000).credentials(TOKEN, KEY).start();
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Process> processes = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : processes) {
      process.destroy();
      process.waitFor();
    }
    tmdb.close();
  }

  private Process start(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "app.trinity.local.cli.Main",
            "--port",
            "0",
            "--store",
            "memory");
    builder.environment().keySet().removeIf(name -> name.startsWith("TMDB_"));
    builder.environment().put("TMDB_BASE_URL", tmdb.baseUrl().toString());
    builder.environment().putAll(environment);
    builder.redirectError(errors());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private File errors() {
    return folder.resolve("errors").toFile();
  }

  private String said() throws IOException {
    return Files.readString(errors().toPath());
  }

  private String address(Process process) throws IOException {
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    assertThat(line).as(said()).startsWith(READY);
    return line.substring(READY.length());
  }

  private JsonNode config(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + "/config.json")).build());
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private JsonNode post(String address, String token, Map<String, ?> body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private JsonNode openRoom(String address) throws IOException, InterruptedException {
    String token = post(address + "/auth/guest", "", Map.of("name", "Ada")).path("token").asText();
    return post(
        address + "/graphql",
        token,
        Map.of(
            "query",
            "mutation { createRoom(input: {mediaType: MOVIE, genreIds: [18, 35]}) "
                + "{ degraded candidates { title posterPath } } }"));
  }

  @Test
  @Rule({"DISCOVERY-5", "DISCOVERY-7"})
  void with_a_read_token_the_titles_and_posters_are_real() throws Exception {
    String address = address(start(Map.of("TMDB_READ_TOKEN", TOKEN, "TMDB_LANGUAGE", "de-DE")));

    JsonNode config = config(address);
    assertThat(config.path("imageBaseUrl").asText()).isEqualTo("https://image.tmdb.org/t/p/w500");
    assertThat(config.path("notice").asText())
        .isEqualTo("This product uses the TMDB API but is not endorsed or certified by TMDB.");
    assertThat(config.path("degraded").asBoolean(true)).isFalse();

    JsonNode room = openRoom(address).path("data").path("createRoom");
    assertThat(room.path("degraded").asBoolean(true)).isFalse();
    assertThat(room.path("candidates")).hasSize(50);
    assertThat(room.path("candidates"))
        .allMatch(title -> title.path("posterPath").asText().endsWith("Poster.jpg"));
    assertThat(tmdb.arrivals()).noneMatch(Arrival::keyInAddress);
    assertThat(tmdb.arrivals())
        .allMatch(arrival -> "de-DE".equals(arrival.query().get("language")));
    // The check, and a deck.
    assertThat(tmdb.arrivals()).hasSizeLessThanOrEqualTo(1 + 8);
    assertThat(said()).isEmpty();
  }

  @Test
  void with_an_api_key_too() throws Exception {
    String address = address(start(Map.of("TMDB_API_KEY", KEY)));

    assertThat(openRoom(address).path("data").path("createRoom").path("candidates")).hasSize(50);
    assertThat(tmdb.arrivals()).allMatch(Arrival::keyInAddress);
  }

  @Test
  void without_a_credential_tmdb_is_not_asked() throws Exception {
    String address = address(start(Map.of("TMDB_API_KEY", " ")));

    assertThat(config(address).path("notice").isNull()).isTrue();
    assertThat(openRoom(address).path("data").path("createRoom").path("candidates"))
        .isNotEmpty()
        .allMatch(title -> title.path("posterPath").asText().startsWith("/posters/"));
    assertThat(tmdb.arrivals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TMDB_READ_TOKEN, wrong-but-secret, TMDB refuses what TMDB_READ_TOKEN holds.",
    "TMDB_API_KEY, wrong-but-secret, TMDB refuses what TMDB_API_KEY holds.",
    "TMDB_API_KEY, two wrong-but-secret, TMDB_API_KEY holds no credential",
    "TMDB_LANGUAGE, Deutsch, TMDB_LANGUAGE is a language",
    "TMDB_BASE_URL, ftp://wrong-but-secret, TMDB_BASE_URL is an http or https address",
    "TMDB_BASE_URL, not an address, TMDB_BASE_URL is an http or https address"
  })
  void what_cannot_be_used_is_one_line_and_exit_code_2(String variable, String value, String reason)
      throws Exception {
    Process process =
        start(
            variable.equals("TMDB_API_KEY") || variable.equals("TMDB_READ_TOKEN")
                ? Map.of(variable, value)
                : Map.of("TMDB_API_KEY", KEY, variable, value));

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(process.inputReader().readLine()).isNull();
    assertThat(said().lines()).hasSize(1);
    assertThat(said()).startsWith("trinity: " + reason).doesNotContain("wrong-but-secret", KEY);
  }

  @Test
  void a_tmdb_that_is_down_is_told_and_forgotten_once_it_is_back() throws Exception {
    tmdb.goDown();
    String address = address(start(Map.of("TMDB_READ_TOKEN", TOKEN)));
    assertThat(said()).contains("trinity: TMDB does not answer at present.").doesNotContain(TOKEN);
    assertThat(config(address).path("degraded").asBoolean()).isTrue();
    JsonNode refused = openRoom(address);
    assertThat(refused.path("data").path("createRoom").isObject()).isFalse();
    assertThat(refused.path("errors").path(0).path("errorType").asText())
        .isEqualTo("CATALOG_UNAVAILABLE");

    tmdb.comeBack();

    Eventually.holds(Duration.ofMinutes(2), () -> assertThat(degraded(address)).isFalse());
    assertThat(openRoom(address).path("data").path("createRoom").path("candidates")).hasSize(50);
  }

  private boolean degraded(String address) {
    try {
      return config(address).path("degraded").asBoolean();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
