package app.trinity.local.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.jdbc.SqliteFile;
import app.trinity.local.Home;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.local.play.LiveLine;
import app.trinity.local.play.Player;
import app.trinity.testkit.Eventually;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Games in a file: what the next start finds, what is refused, and what is copied. */
@Rule("MATCH-4")
class FileStoreTest {
  private static final byte[] KEY = "a key that signs guests' tokens.".getBytes(US_ASCII);
  private static final int PAGE = 4096;

  private final AtomicInteger letGo = new AtomicInteger();
  private Path file;

  @TempDir private Path folder;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("trinity.db");
  }

  private Home start(Path games) throws UnusableStore {
    return Homes.start(
        Homes.settings().tokenKey(KEY).stores(FileStore.open(games, letGo::incrementAndGet)));
  }

  private static Player again(Home home, Player before) {
    return new Player(
        new HomeClient(home.address()), before.token(), before.userId(), before.username());
  }

  @Test
  void the_next_start_finds_guests_rooms_votes_and_matches_and_phones_go_on() throws Exception {
    Player ada;
    Player bob;
    JsonNode room;
    String id;
    try (Home home = start(file)) {
      HomeClient client = new HomeClient(home.address());
      ada = client.guest("Ada");
      bob = client.guest("Bob");
      room = ada.open("MOVIE", 35);
      id = room.path("id").asText();
      bob.join(room.path("code").asText());
      ada.vote(id, title(room, 0), true);
      assertThat(bob.vote(id, title(room, 0), true).path("match").isObject()).isTrue();
      ada.vote(id, title(room, 1), true);
    }
    assertThat(letGo).hasValue(1);

    try (Home home = start(file)) {
      ada = again(home, ada);
      bob = again(home, bob);
      assertThat(ada.room(id).path("participants")).hasSize(2);
      assertThat(bob.matches()).containsExactly(room.at("/candidates/0/title").asText());
      assertThat(ada.nextCards(id, 50)).hasSize(48).doesNotContain(title(room, 0), title(room, 1));
      try (LiveLine adas = ada.listen()) {
        adas.settle();
        assertThat(bob.vote(id, title(room, 1), true).path("match").isObject()).isTrue();
        assertThat(adas.next().at("/payload/data/userMatch/match/title").asText())
            .isEqualTo(room.at("/candidates/1/title").asText());
      }
      assertThat(new HomeClient(home.address()).get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void what_was_due_when_the_process_died_is_announced_after_the_next_start() throws Exception {
    Player ada;
    Player bob;
    JsonNode room;
    String id;
    try (Home home = start(file)) {
      HomeClient client = new HomeClient(home.address());
      ada = client.guest("Ada");
      bob = client.guest("Bob");
      room = ada.open("MOVIE", 35);
      id = room.path("id").asText();
      bob.join(room.path("code").asText());
      ada.vote(id, title(room, 0), true);
      // As if the process had died before it told anybody: nothing leaves the outbox.
      execute(
          "create trigger keep before delete on trinity_announcements"
              + " begin select raise(ignore); end");
      bob.vote(id, title(room, 0), true);
    }
    assertThat(due()).isPositive();

    try (Home home = start(file);
        LiveLine adas = again(home, ada).listen()) {
      adas.settle();
      execute("update trinity_announcements set due_at = 0, leased = false");
      assertThat(adas.next().at("/payload/data/userMatch/match/title").asText())
          .isEqualTo(room.at("/candidates/0/title").asText());

      execute("drop trigger keep");
      execute("update trinity_announcements set due_at = 0, leased = false");
      Eventually.holds(Duration.ofSeconds(60), () -> assertThat(due()).isZero());
    }
  }

  @Test
  void files_are_for_the_owner_alone() throws Exception {
    try (Home home = start(file)) {
      assertThat(new HomeClient(home.address()).guest("Ada").token()).isNotEmpty();
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files)
            .hasSizeGreaterThan(1)
            .allMatch(one -> permissions(one).equals("rw-------"));
      }
    }
  }

  @Test
  void a_file_that_is_no_database_is_told_in_a_sentence() throws Exception {
    Files.writeString(file, "no database at all, and longer than a header has to be: ".repeat(99));

    refuses("The games in " + file + " are damaged.");
  }

  @Test
  void pages_that_were_overwritten_are_told_before_anybody_plays() throws Exception {
    try (Home home = start(file)) {
      assertThat(new HomeClient(home.address()).guest("Ada").open("MOVIE", 35).isObject()).isTrue();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int page = 3; page < channel.size() / PAGE; page++) {
        channel.write(ByteBuffer.allocate(PAGE), (long) page * PAGE);
      }
    }

    refuses("The games in " + file + " are damaged.");
  }

  @Test
  void tables_of_a_newer_program_are_told() throws Exception {
    start(file).close();
    execute("update trinity_schema_history set version = '999' where version <> '0'");

    refuses("use a newer program");
  }

  @Test
  void a_place_that_cannot_be_written_is_told() throws Exception {
    Files.createDirectory(file);

    refuses(file + " cannot be opened and written.");
  }

  private void refuses(String sentence) {
    letGo.set(0);
    assertThatThrownBy(() -> FileStore.open(file, letGo::incrementAndGet).close())
        .isInstanceOfSatisfying(
            UnusableStore.class, reason -> assertThat(reason.sentence()).contains(sentence));
    assertThat(letGo).hasValue(0);
  }

  @Test
  void a_file_that_is_taken_away_is_trouble() throws Exception {
    try (HomeStores stores = FileStore.open(file, () -> {})) {
      assertThat(stores.canKeepGames()).isTrue();

      Files.delete(file);

      assertThat(stores.canKeepGames()).isFalse();
    }
  }

  @Test
  void a_copy_made_meanwhile_is_a_whole_game_of_its_own() throws Exception {
    Path copy = folder.resolve("copy.db");
    Player ada;
    String id;
    try (Home home = start(file)) {
      ada = new HomeClient(home.address()).guest("Ada");
      JsonNode room = ada.open("MOVIE", 35);
      id = room.path("id").asText();
      ada.vote(id, title(room, 0), true);

      FileStore.backUp(file, copy);

      ada.vote(id, title(room, 1), true);
      assertThat(permissions(copy)).isEqualTo("rw-------");
    }
    try (Home home = start(copy)) {
      assertThat(again(home, ada).nextCards(id, 50)).hasSize(49);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrder("trinity.db", "copy.db");
    }
  }

  @Test
  void a_copy_is_refused_where_there_is_nothing_to_copy_or_no_room_for_it() throws Exception {
    Path copy = folder.resolve("copy.db");
    copyRefuses(copy, "There are no games to back up");
    Files.writeString(file, "no database at all, and longer than a header has to be: ".repeat(99));
    copyRefuses(copy, "are damaged");
    assertThat(copy).doesNotExist();
    copyRefuses(folder.resolve("nowhere/copy.db"), "There is no folder");
    Files.writeString(copy, "mine");
    copyRefuses(copy, "exists already");
    assertThat(copy).hasContent("mine");
  }

  private void copyRefuses(Path copy, String sentence) {
    assertThatThrownBy(() -> FileStore.backUp(file, copy))
        .isInstanceOfSatisfying(
            UnusableStore.class, reason -> assertThat(reason.sentence()).contains(sentence));
  }

  private static int title(JsonNode room, int index) {
    return room.path("candidates").path(index).path("id").asInt();
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = SqliteFile.at(file).getConnection();
        Statement open = connection.createStatement()) {
      boolean unused = open.execute(statement);
    }
  }

  private int due() {
    try (Connection connection = SqliteFile.at(file).getConnection();
        Statement open = connection.createStatement();
        ResultSet found = open.executeQuery("select count(*) from trinity_announcements")) {
      return found.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
