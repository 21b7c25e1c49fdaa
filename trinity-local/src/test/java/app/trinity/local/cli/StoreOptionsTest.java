package app.trinity.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where games are kept, as the command line says it; whatever is refused starts nothing. */
class StoreOptionsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path data;

  @TempDir private Path folder;

  @BeforeEach
  void nameTheFolder() {
    data = folder.resolve("some/data");
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--port", "0", "--data", data.toString()));
    all.addAll(List.of(arguments));
    return Main.commandLine(Map.of(), new PrintWriter(out), new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  private void refuses(String sentence, String... arguments) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString())
        .startsWith("trinity: ")
        .contains(sentence)
        .doesNotContain("Exception", "report", "secret");
  }

  @ParameterizedTest
  @CsvSource({
    "--store postgres, --store postgres needs --database",
    "--store postgres --database=, --database is no address",
    "--store postgres --database=trinity, --database is no address",
    "--store postgres --database=jdbc:mysql://h/t?password=secret, --database is no address",
    "--store postgres --database=jdbc:postgresql://u:secret@h:x/t, --database is no address",
    "--database=jdbc:postgresql://localhost/t, --database needs --store postgres",
    "--store memory --database=jdbc:postgresql://localhost/t, --database needs --store postgres",
    "--store file --create-tables, need --store dynamodb",
    "--store memory --region eu-west-1, need --store dynamodb",
    "--store postgres --database=jdbc:postgresql://h/t --table-prefix p, need --store dynamodb",
    "--store paper, memory",
    "backup, FILE",
    "--store memory backup copy, none of --store memory",
    "backup copy --store dynamodb-local, none of --store dynamodb-local",
    "backup copy --store postgres, pg_dump",
    "backup copy, There are no games to back up",
    "backup copy another, another",
  })
  void what_makes_no_sense_is_one_clear_line(String arguments, String sentence) {
    refuses(sentence, arguments.split(" ", -1));

    assertThat(data.resolve("trinity.db")).doesNotExist();
  }

  @Test
  void a_postgres_that_does_not_answer_is_named_without_its_credentials() throws Exception {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = closed.getLocalPort();
    }

    refuses(
        "PostgreSQL cannot be reached at 127.0.0.1:" + nobody + "/games.",
        "--store",
        "postgres",
        "--database",
        "jdbc:postgresql://127.0.0.1:" + nobody + "/games?user=ada&password=secret");
  }

  @Test
  void the_folder_and_its_key_are_for_the_owner_alone() throws Exception {
    DataFolder made = DataFolder.at(data);

    assertThat(made.tokenKey()).hasSize(32).isEqualTo(DataFolder.at(data).tokenKey());
    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("token-key"))).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void a_folder_is_for_one_server_until_that_lets_go() throws Exception {
    try (Closeable first = DataFolder.at(data).claim()) {
      assertThat(first).isNotNull();
      refuses("Another Trinity is using " + data + ".");
    }
    try (Closeable second = DataFolder.at(data).claim()) {
      assertThat(second).isNotNull();
    }
  }

  @Test
  void a_folder_that_is_a_file_is_refused() throws Exception {
    Files.createDirectories(data.getParent());
    Files.writeString(data, "mine");

    refuses("The folder " + data + " cannot be made.");
  }

  @Test
  void damaged_games_are_one_clear_line() throws Exception {
    Files.createDirectories(data);
    Files.writeString(data.resolve("trinity.db"), "no database at all. ".repeat(999));

    refuses("The games in " + data.resolve("trinity.db") + " are damaged.");
  }
}
