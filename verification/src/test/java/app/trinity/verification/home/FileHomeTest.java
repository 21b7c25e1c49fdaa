package app.trinity.verification.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Eventually;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The home edition and the file in which it keeps its games, as processes of their own. */
@Rule({"MATCH-4", "ERRORS"})
class FileHomeTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String CREATE =
      "mutation { createRoom(input: {mediaType: MOVIE, genreIds: [18]}) { id } }";
  private static final String MY_ROOMS = "{ getMyRooms { id } }";

  /** Each room writes some ten pages; the limit is three megabytes, with a log that has four. */
  private static final int MORE_THAN_FIT = 2_000;

  private static final String LIMITED = "ulimit -f 6144; exec \"$@\"";

  @TempDir private Path folder;

  @Test
  void a_second_server_on_the_folder_is_refused_and_the_first_goes_on() throws Exception {
    try (HomeProcess home = HomeProcess.start(folder, "file")) {
      Process second = run(HomeProcess.words(folder, "file"));

      assertThat(said(second))
          .isEqualTo(
              "trinity: Another Trinity is using "
                  + folder
                  + ". Stop it, or name another folder with --data.\n");
      assertThat(second.exitValue()).isEqualTo(2);
      assertThat(Guest.arrive(home.address(), "Ada").token()).isNotEmpty();
    }
  }

  @Test
  void games_are_backed_up_while_they_are_played() throws Exception {
    Path restored = Files.createDirectory(folder.resolve("restored"));
    Path data = folder.resolve("data");
    Guest ada;
    try (HomeProcess home = HomeProcess.start(data, "file")) {
      ada = Guest.arrive(home.address(), "Ada");
      assertThat(ada.ask(home.address(), CREATE, Map.of()).join()).isNotEmpty();

      Process backup = run(HomeProcess.words(data, "file", "backup", restored + "/trinity.db"));

      assertThat(said(backup)).startsWith("The games are backed up to ").contains("token-key");
      assertThat(backup.exitValue()).isZero();
    }
    Files.copy(data.resolve("token-key"), restored.resolve("token-key"));
    try (HomeProcess home = HomeProcess.start(restored, "file")) {
      assertThat(rooms(home, ada)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 20_000, 60_000, 120_000})
  void a_first_start_that_is_killed_is_made_good_by_the_next(long bytes) throws Exception {
    Process process = run(HomeProcess.words(folder, "file"));
    try {
      Eventually.holds(PATIENCE, () -> assertThat(written()).isGreaterThanOrEqualTo(bytes));
    } finally {
      HomeProcess.kill(process);
    }

    try (HomeProcess home = HomeProcess.start(folder, "file")) {
      assertThat(Guest.arrive(home.address(), "Ada").token()).isNotEmpty();
    }
  }

  private long written() {
    try {
      return Files.size(folder.resolve("trinity.db-wal"));
    } catch (IOException e) {
      return Files.exists(folder.resolve("trinity.db")) ? 0 : -1;
    }
  }

  @Test
  void when_nothing_more_can_be_written_it_refuses_and_says_so_and_keeps_what_it_granted()
      throws Exception {
    List<String> words = new ArrayList<>(List.of("sh", "-c", LIMITED, "sh"));
    words.addAll(HomeProcess.words(folder, "file"));
    List<String> granted = new ArrayList<>();
    Guest ada;
    try (HomeProcess home = HomeProcess.serving(run(words))) {
      ada = Guest.arrive(home.address(), "Ada");
      assertThat(health(home)).isEqualTo(200);
      for (int i = 0; i < MORE_THAN_FIT && isOpened(home, ada, granted); i++) {
        assertThat(granted).hasSize(i + 1);
      }

      assertThat(granted).hasSizeBetween(10, MORE_THAN_FIT - 1);
      assertThat(health(home)).isEqualTo(503);
      assertThat(rooms(home, ada)).containsAll(granted);
    }
    try (HomeProcess home = HomeProcess.start(folder, "file")) {
      assertThat(rooms(home, ada))
          .containsAll(granted)
          .hasSizeLessThanOrEqualTo(granted.size() + 1);
      assertThat(isOpened(home, ada, granted)).isTrue();
      assertThat(health(home)).isEqualTo(200);
    }
  }

  private static boolean isOpened(HomeProcess home, Guest guest, List<String> granted) {
    try {
      JsonNode opened = guest.ask(home.address(), CREATE, Map.of()).join();
      granted.add(opened.path("createRoom").path("id").asText());
      return true;
    } catch (CompletionException refused) {
      return false;
    }
  }

  private static List<String> rooms(HomeProcess home, Guest guest) {
    List<String> ids = new ArrayList<>();
    guest
        .ask(home.address(), MY_ROOMS, Map.of())
        .join()
        .path("getMyRooms")
        .forEach(room -> ids.add(room.path("id").asText()));
    return ids;
  }

  private static int health(HomeProcess home) throws Exception {
    return Guest.http()
        .send(
            HttpRequest.newBuilder(home.address().resolve("/health")).build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static Process run(List<String> words) throws IOException {
    return new ProcessBuilder(words).redirectErrorStream(true).start();
  }

  private static String said(Process process) throws Exception {
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return said;
  }
}
