package app.trinity.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts, in a checkout of their own, with stand-ins that write down how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "they are scripts for a POSIX shell")
class ScriptsTest {
  private static final List<String> COMMANDS =
      List.of("create-zips", "cleanup-test-rooms", "sync-from-aws", "doctor");
  private static final List<String> MODULES =
      List.of(
          "trinity-ports",
          "trinity-core",
          "adapter-dynamodb",
          "adapter-tmdb",
          "adapter-lambda",
          "infrastructure/scripts");

  @TempDir private Path folder;
  private Path checkout;
  private Path bin;
  private Path calls;

  @BeforeEach
  void lay_out_a_checkout() throws IOException {
    checkout = folder.resolve("a checkout");
    bin = Files.createDirectories(folder.resolve("java home/bin"));
    calls = folder.resolve("calls");
    for (String module : MODULES) {
      Files.createDirectories(checkout.resolve(module).resolve("src/main"));
      Files.createFile(checkout.resolve(module).resolve("pom.xml"));
    }
    Files.createFile(checkout.resolve("pom.xml"));
    for (String script : COMMANDS) {
      copy(script);
    }
    copy("operator");
    standIn("java", 3);
    standIn("mvn", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"create-zips", "cleanup-test-rooms", "sync-from-aws", "doctor"})
  void each_script_runs_its_command_with_the_arguments_and_gives_back_the_exit_code(String script)
      throws Exception {
    assertThat(run(script, "--table-prefix", "two words")).isEqualTo(3);

    assertThat(Files.readAllLines(calls))
        .satisfiesExactly(
            build -> assertThat(build).startsWith("mvn").contains("[infrastructure/scripts] [-am]"),
            start ->
                assertThat(start)
                    .startsWith("java [-Dtrinity.home=" + checkout.toRealPath() + "]")
                    .endsWith(
                        "[app.trinity.operator.Main] ["
                            + script
                            + "] [--table-prefix] [two words]"));
  }

  @Test
  void what_is_built_is_built_again_only_when_a_source_is_newer() throws Exception {
    run("doctor");
    run("doctor");
    assertThat(Files.readAllLines(calls)).filteredOn(call -> call.startsWith("mvn")).hasSize(1);

    Path source = Files.createFile(checkout.resolve("adapter-lambda/src/main/New.java"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    run("doctor");
    assertThat(Files.readAllLines(calls)).filteredOn(call -> call.startsWith("mvn")).hasSize(2);
  }

  @Test
  void a_build_that_fails_ends_it() throws Exception {
    standIn("mvn", 1);

    assertThat(run("doctor")).isEqualTo(2);

    assertThat(Files.readAllLines(calls)).noneMatch(call -> call.startsWith("java"));
  }

  @Test
  void a_script_can_be_linked_to_from_elsewhere() throws Exception {
    Path link = folder.resolve("linked");
    Files.createSymbolicLink(link, scripts().resolve("doctor"));

    assertThat(start(link)).isEqualTo(3);

    assertThat(Files.readAllLines(calls)).last().asString().endsWith("[doctor]");
  }

  @Test
  void every_script_has_its_twin_for_windows() throws IOException {
    for (String script : COMMANDS) {
      assertThat(Files.readString(Path.of(script + ".cmd")))
          .contains("operator.cmd\" " + script + " %*");
    }
    assertThat(Files.readString(Path.of("operator.cmd"))).contains("app.trinity.operator.Main %*");
  }

  private int run(String script, String... arguments) throws Exception {
    return start(scripts().resolve(script), arguments);
  }

  private int start(Path script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", bin.getParent().toString());
    builder.environment().merge("PATH", bin.toString(), (path, own) -> own + ":" + path);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
  }

  private Path scripts() {
    return checkout.resolve("infrastructure/scripts");
  }

  private void copy(String script) throws IOException {
    executable(Files.copy(Path.of(script), scripts().resolve(script)));
  }

  /** A program that writes down its name and arguments. */
  private void standIn(String name, int exitCode) throws IOException {
    String script =
        "#!/bin/sh\n{ printf '%s' "
            + name
            + "; for a in \"$@\"; do printf ' [%s]' \"$a\"; done; echo; } >> '"
            + calls
            + "'\nexit "
            + exitCode
            + "\n";
    executable(Files.writeString(bin.resolve(name), script));
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
