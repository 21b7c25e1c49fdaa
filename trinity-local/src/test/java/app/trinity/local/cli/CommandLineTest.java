package app.trinity.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.play.HomeClient;
import app.trinity.local.play.LiveLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own. */
class CommandLineTest {
  private static final long PATIENCE_SECONDS = 120;

  @ParameterizedTest
  @CsvSource({
    "--nonsense, --nonsense",
    "--port=abc, --port",
    "--port=-1, --port",
    "--port=65536, --port",
    "--friends=9, --friends",
    "--friends=-1, --friends",
    "--host=nowhere.invalid, nowhere.invalid",
    "--host=192.0.2.1, 192.0.2.1",
    "--host=, host",
    "--lan --host=127.0.0.1, --lan",
    "--public-url=films.example, --public-url",
    "--public-url=https://films.example/?a, https://films.example/evening",
    "--allow-host=films.local:80, --allow-host",
    "--allow-origin=*, --allow-origin",
    "extra, extra",
  })
  void a_bad_option_is_one_clear_line_and_exit_code_2(String arguments, String named)
      throws Exception {
    assertOneLine(run(arguments.split(" ", -1)), named);
  }

  @Test
  void a_port_in_use_is_one_clear_line_and_exit_code_2() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());

      assertOneLine(run("--port", port, "--store", "memory"), "Port " + port + " is in use");
    }
  }

  @Test
  void help_and_version_are_shown() throws Exception {
    Finished help = run("--help");
    assertThat(help.exitCode).isZero();
    assertThat(help.out)
        .contains(
            "--port", "--host", "--lan", "--friends", "--help", "--allow-origin", "--public-url");
    assertThat(help.err).isEmpty();

    Finished version = run("--version");
    assertThat(version.exitCode).isZero();
    assertThat(version.out).matches("Trinity \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void it_says_when_it_is_ready_and_nothing_else_and_ends_when_it_is_told_to() throws Exception {
    Process process = start("--port", "0", "--friends", "2", "--store", "memory");
    try {
      BufferedReader out = reader(process);
      String ready = out.readLine();
      assertThat(ready).matches("Trinity is ready at http://127\\.0\\.0\\.1:[1-9]\\d+");
      HomeClient client = new HomeClient(ready.replace("Trinity is ready at ", ""));
      assertThat(client.get("/health").statusCode()).isEqualTo(200);
      try (LiveLine line = client.guest("Ada").listen()) {
        line.settle();

        // Not by the process itself, which would close what it still has to say.
        process.toHandle().destroy();

        assertThat(line.closeCode()).isEqualTo(1001);
      }
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
      assertThat(out.readLine()).isNull();
      assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void for_phones_it_shows_the_address_and_a_code() throws Exception {
    Process process = start("--port", "0", "--lan", "--store", "memory");
    try {
      BufferedReader out = reader(process);
      String ready = out.readLine();
      if (ready == null) {
        // A machine in no network has no address to show, and says so.
        assertOneLine(finish(process), "network");
        return;
      }
      assertThat(ready).startsWith("Trinity is ready at http://127.0.0.1:");
      String phones = out.readLine();
      assertThat(phones).startsWith("On your phones: http://");
      assertThat(out.readLine()).contains("██");
      HomeClient client = new HomeClient(phones.replace("On your phones: ", ""));
      assertThat(client.get("/config.json").body()).contains(client.address());
    } finally {
      process.destroyForcibly();
    }
  }

  private record Finished(int exitCode, String out, String err) {}

  private static void assertOneLine(Finished finished, String named) {
    assertThat(finished.exitCode).isEqualTo(2);
    assertThat(finished.out).isEmpty();
    assertThat(finished.err.lines()).hasSize(1);
    assertThat(finished.err).startsWith("trinity: ").contains(named).doesNotContain("Exception");
  }

  private static Finished run(String... arguments) throws Exception {
    return finish(start(arguments));
  }

  private static Finished finish(Process process) throws Exception {
    try {
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      return new Finished(process.exitValue(), out, err);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }
}
