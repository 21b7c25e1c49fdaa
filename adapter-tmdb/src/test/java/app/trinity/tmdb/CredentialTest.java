package app.trinity.tmdb;

import static app.trinity.tmdb.Asked.films;
import static app.trinity.tmdb.Asked.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.MediaType;
import app.trinity.testkit.Rule;
import app.trinity.testkit.tmdb.Arrival;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.testkit.tmdb.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("ERRORS")
class CredentialTest {
  private static final String SECRET = "s3cr3t.k3y-that_nobody-may-see";

  private final FakeTmdb tmdb =
      FakeTmdb.builder().titles(500, 100).credentials(SECRET, SECRET).start();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final PrintStream error = System.err;
  private final Logger root = Logger.getLogger("");
  private final Handler everything = new Everything();
  private final Level level = root.getLevel();

  /** What OkHttp logs by the JDK's own means, down to the finest. */
  private final class Everything extends Handler {
    Everything() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
      // The fake server is told the credential, and logs it: that is TMDB's side of the wire.
      if (entry.getLoggerName().startsWith("com.sun.net.httpserver")) {
        return;
      }
      note(entry.getLoggerName() + " " + entry.getMessage() + " " + stack(entry.getThrown()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private void note(String text) {
    synchronized (logged) {
      logged.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(text));
    }
    return text.toString();
  }

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    root.setLevel(Level.ALL);
    root.addHandler(everything);
    for (String name : List.of("okhttp3", "okhttp3.OkHttpClient", "okhttp3.internal")) {
      Logger.getLogger(name).setLevel(Level.ALL);
    }
  }

  @AfterEach
  void close() {
    System.setErr(error);
    root.setLevel(level);
    root.removeHandler(everything);
    tmdb.close();
  }

  private TmdbClient client(boolean bearer) {
    return client(bearer, settings(tmdb).build());
  }

  /** A client that gives up soon, for questions that are never answered. */
  private TmdbClient hasty(boolean bearer) {
    return client(
        bearer,
        settings(tmdb)
            .attempts(2)
            .circuitFailures(2)
            .circuitRest(Duration.ofMillis(1))
            .requestTimeout(Duration.ofMillis(150))
            .build());
  }

  private static TmdbClient client(boolean bearer, TmdbSettings settings) {
    TmdbClient.Builder builder = TmdbClient.builder().settings(settings);
    return bearer ? builder.readToken(SECRET).build() : builder.apiKey(SECRET).build();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void no_log_message_or_text_shows_it_whatever_happens(boolean bearer) {
    try (TmdbClient client = hasty(bearer)) {
      note(client.check(Duration.ofSeconds(5)).toString());
      int page = 0;
      for (Fault fault : TmdbFaultsTest.passing().toList()) {
        tmdb.always(fault);
        page++;
        note(
            client
                .catalog()
                .fetch(List.of(films(page, GenreMode.ALL, 18)), Instant.now().plusSeconds(2))
                .toString());
        try {
          note(client.genres(MediaType.MOVIE, Duration.ofSeconds(2)).toString());
        } catch (InfrastructureFailure failure) {
          note(stack(failure));
        }
      }
      tmdb.always(Fault.status(401));
      note(client.check(Duration.ofSeconds(5)).toString());
      tmdb.goDown();
      note(client.check(Duration.ofSeconds(5)).toString());
      note(client.toString());
      note(client.metrics().toString());
      note(DiscoverQuestion.of(films(1, GenreMode.ALL, 18)).toString());
    }

    String text = logged.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .contains("TMDB does not answer", "TmdbClient{", "InfrastructureFailure", "okhttp3")
        .doesNotContain(SECRET);
  }

  @Test
  void a_read_token_appears_in_no_address() {
    try (TmdbClient client = client(true)) {
      client.check(Duration.ofSeconds(5));
    }

    assertThat(tmdb.arrivals()).isNotEmpty().noneMatch(Arrival::keyInAddress);
  }

  @Test
  void an_api_key_goes_where_tmdb_wants_it() {
    try (TmdbClient client = client(false)) {
      assertThat(client.check(Duration.ofSeconds(5))).isEqualTo(TmdbStatus.READY);
    }

    assertThat(tmdb.arrivals()).isNotEmpty().allMatch(Arrival::keyInAddress);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two words", "line\nbreak", "schlüssel"})
  void what_cannot_be_a_credential_is_refused_without_being_shown(String text) {
    assertThatThrownBy(() -> TmdbClient.builder().readToken(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a TMDB credential is one word of ASCII characters");
    assertThatThrownBy(() -> TmdbClient.builder().apiKey(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blanks_around_it_do_not_matter() {
    try (TmdbClient client =
        TmdbClient.builder()
            .readToken(" " + SECRET + "\n")
            .settings(settings(tmdb).build())
            .build()) {
      assertThat(client.check(Duration.ofSeconds(5))).isEqualTo(TmdbStatus.READY);
    }
  }

  @Test
  void a_client_without_one_is_not_made() {
    assertThatThrownBy(() -> TmdbClient.builder().build())
        .isInstanceOf(IllegalStateException.class);
  }
}
