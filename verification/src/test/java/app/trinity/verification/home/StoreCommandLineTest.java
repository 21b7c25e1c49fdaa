package app.trinity.verification.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import app.trinity.verification.dynamodb.LocalTables;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, told to keep its games on DynamoDB. */
@Rule("ERRORS")
class StoreCommandLineTest {
  private static final long PATIENCE_SECONDS = 120;
  private static final Map<String, String> CREDENTIALS =
      Map.of("AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local");

  private final List<Process> processes = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    for (Process process : processes) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  /** Starts it where nothing of this machine's own set-up for AWS is found. */
  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-Duser.home=" + folder.resolve("nobody")));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of("app.trinity.local.cli.Main", "--port", "0"));
    words.addAll(List.of("--data", folder.resolve("data").toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().put("HOME", folder.resolve("nobody").toString());
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().putAll(environment);
    builder.redirectError(folder.resolve("errors").toFile());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private void assertOneLine(Process process, String... named) throws Exception {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(folder.resolve("errors"));
    assertThat(said.lines()).as(said).hasSize(1);
    assertThat(said).startsWith("trinity: ").contains(named).doesNotContain("Exception", "report");
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(process.inputReader(UTF_8).readLine()).isNull();
  }

  private Process onDynamoDb(Map<String, String> environment, String endpoint, String... more)
      throws IOException {
    List<String> words = new ArrayList<>(List.of("--store", "dynamodb"));
    words.addAll(List.of("--dynamodb-endpoint", endpoint, "--region", "eu-west-1"));
    words.addAll(List.of(more));
    return start(environment, words.toArray(String[]::new));
  }

  @Test
  void a_store_that_it_does_not_know_is_told_with_those_it_does() throws Exception {
    assertOneLine(
        start(Map.of(), "--store", "paper"), "--store", "paper", "memory", "dynamodb-local");
  }

  @Test
  void missing_tables_are_named() throws Exception {
    assertOneLine(
        onDynamoDb(CREDENTIALS, LocalTables.endpoint(), "--table-prefix", "nobodys-"),
        "nobodys-trinity-rooms",
        "nobodys-trinity-votes",
        "--create-tables");
  }

  @Test
  void missing_credentials_are_told() throws Exception {
    assertOneLine(
        onDynamoDb(Map.of(), LocalTables.endpoint()), "no AWS credentials", "AWS_ACCESS_KEY_ID");
  }

  @Test
  void a_missing_region_is_told() throws Exception {
    assertOneLine(start(CREDENTIALS, "--store", "dynamodb"), "region", "--region");
  }

  @Test
  void an_endpoint_that_cannot_be_reached_is_named() throws Exception {
    String nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = "http://127.0.0.1:" + closed.getLocalPort();
    }

    assertOneLine(onDynamoDb(CREDENTIALS, nobody), "cannot be reached", nobody);
  }

  @Test
  void options_of_dynamodb_without_it_are_refused() throws Exception {
    assertOneLine(start(Map.of(), "--create-tables"), "--create-tables", "--store dynamodb");
  }

  @Test
  void tables_are_created_when_it_is_told_to_and_found_the_next_time() throws Exception {
    assertServes(
        onDynamoDb(
            CREDENTIALS, LocalTables.endpoint(), "--table-prefix", "told-to-", "--create-tables"));
    assertServes(onDynamoDb(CREDENTIALS, LocalTables.endpoint(), "--table-prefix", "told-to-"));
  }

  private void assertServes(Process process) throws IOException {
    BufferedReader out = process.inputReader(UTF_8);
    assertThat(out.readLine())
        .as(Files.readString(folder.resolve("errors")))
        .startsWith("Trinity is ready at ");
    process.toHandle().destroy();
    process.onExit().join();
  }
}
