package app.trinity.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "'',                                    Missing required subcommand",
    "conquer,                               conquer",
    "doctor --bogus,                        --bogus",
    "doctor --match nonsense,               ROOM_ID/MOVIE_ID/USER_ID",
    "doctor --graphql-url a:b:%,  --graphql-url",
    "doctor --env-file nowhere/.env,        There is no file",
    "create-zips --bogus,                   --bogus",
    "sync-from-aws somewhere,               somewhere",
    "cleanup-test-rooms --all-tables --table CHAIRS, CHAIRS",
  })
  void arguments_that_make_no_sense_end_in_one_sentence_and_exit_code_2(
      String arguments, String reason) {
    Console console = new Console(folder);

    int code = console.run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

    assertThat(code).isEqualTo(2);
    assertThat(console.err().strip()).contains(reason).hasLineCount(1);
    assertThat(console.out()).isEmpty();
  }

  @Test
  void a_configuration_that_makes_no_sense_is_refused_without_being_quoted() throws Exception {
    Path file = Files.writeString(folder.resolve("broken.env"), "a secret without a name\n");
    Console console = new Console(folder);

    assertThat(console.run("doctor", "--env-file", file.toString())).isEqualTo(2);

    assertThat(console.err()).contains("broken.env has a line").doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"create-zips", "cleanup-test-rooms", "sync-from-aws", "doctor"})
  void every_command_explains_itself(String command) {
    Console console = new Console(folder);

    assertThat(console.run(command, "--help")).isZero();

    assertThat(console.out()).contains("Usage: operator " + command, "Exit codes:");
  }
}
