package app.trinity.verification.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.postgres.PostgresServer;
import app.trinity.testkit.Eventually;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The home edition on a PostgreSQL server, as a process of its own. */
@Rule({"MATCH-4", "ERRORS"})
@EnabledIf(
    value = "app.trinity.postgres.PostgresServer#isInstalled",
    disabledReason = "PostgreSQL is not installed")
class PostgresHomeTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String CREATE =
      "mutation { createRoom(input: {mediaType: MOVIE, genreIds: [18]}) { id } }";

  private static PostgresServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void startTheServer() {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  private HomeProcess start(String database) throws Exception {
    return HomeProcess.start(folder, "postgres", "--database", address(database));
  }

  private static String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database + "?user=trinity";
  }

  @Test
  void the_next_start_finds_guests_and_rooms() throws Exception {
    String database = server.createDatabase();
    Guest ada;
    try (HomeProcess home = start(database)) {
      ada = Guest.arrive(home.address(), "Ada");
      assertThat(ada.ask(home.address(), CREATE, Map.of()).join()).isNotEmpty();
      assertThat(health(home)).isEqualTo(200);
      home.kill();
    }
    try (HomeProcess home = start(database)) {
      JsonNode mine = ada.ask(home.address(), "{ getMyRooms { id } }", Map.of()).join();
      assertThat(mine.path("getMyRooms")).hasSize(1);
    }
  }

  @Test
  void while_the_server_is_away_it_is_not_well_and_then_goes_on() throws Exception {
    try (HomeProcess home = start(server.createDatabase())) {
      Guest ada = Guest.arrive(home.address(), "Ada");
      server.crash();
      try {
        Eventually.holds(PATIENCE, () -> assertThat(health(home)).isEqualTo(503));
      } finally {
        server.resume();
      }
      Eventually.holds(PATIENCE, () -> assertThat(health(home)).isEqualTo(200));
      assertThat(ada.ask(home.address(), CREATE, Map.of()).join()).isNotEmpty();
    }
  }

  @Test
  void a_database_that_is_not_there_is_one_clear_line() throws Exception {
    refuses(address("nowhere") + "&password=secret", "PostgreSQL has no database 127.0.0.1:");
  }

  @Test
  void a_user_who_may_make_no_tables_is_told_in_one_clear_line() throws Exception {
    String database = server.createDatabase();
    try (Connection connection = server.dataSource(database).getConnection();
        Statement statement = connection.createStatement()) {
      boolean unused = statement.execute("create role guest login");
      unused = statement.execute("revoke create on schema public from public");
    }

    refuses(
        address(database).replace("user=trinity", "user=guest&password=secret"),
        "PostgreSQL lets this user make no tables in 127.0.0.1:");
  }

  private void refuses(String address, String sentence) throws Exception {
    Process process =
        new ProcessBuilder(HomeProcess.words(folder, "postgres", "--database", address))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(said).startsWith("trinity: " + sentence).doesNotContain("secret").hasLineCount(1);
    assertThat(process.waitFor()).isEqualTo(2);
  }

  private static int health(HomeProcess home) {
    return Guest.http()
        .sendAsync(
            HttpRequest.newBuilder(home.address().resolve("/health")).build(),
            BodyHandlers.discarding())
        .join()
        .statusCode();
  }
}
