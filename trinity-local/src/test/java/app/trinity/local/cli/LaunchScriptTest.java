package app.trinity.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code trinity}, in a checkout of its own with stand-ins for Java and Maven that write
 * down how they were called.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for a POSIX shell")
class LaunchScriptTest {
  private static final List<String> TOOLS =
      List.of(
          "sh", "readlink", "dirname", "sed", "head", "find", "touch", "mkdir", "rm", "mv", "cat");
  private static final List<String> MODULES =
      List.of(
          "trinity-ports",
          "trinity-core",
          "trinity-feed",
          "adapter-inmemory",
          "adapter-jdbc",
          "adapter-dynamodb",
          "adapter-tmdb",
          "trinity-api",
          "trinity-local");

  private record Run(int exit, String out, String err) {}

  @TempDir Path folder;
  private Path checkout;
  private Path bin;
  private Path calls;

  @BeforeEach
  void layOutACheckoutAndAPath() throws IOException {
    checkout = Files.createDirectories(folder.resolve("a checkout"));
    bin = Files.createDirectories(folder.resolve("bin"));
    calls = folder.resolve("calls");
    Files.copy(Path.of("..", "trinity"), checkout.resolve("trinity"));
    executable(checkout.resolve("trinity"));
    Files.createFile(checkout.resolve("pom.xml"));
    for (String module : MODULES) {
      Files.createDirectories(checkout.resolve(module).resolve("src/main"));
      Files.createFile(checkout.resolve(module).resolve("pom.xml"));
    }
    for (String tool : TOOLS) {
      Files.createSymbolicLink(bin.resolve(tool), which(tool));
    }
    standIn("java", "17.0.15");
    standIn("javac", "");
    standIn("mvn", "");
  }

  @Test
  void the_first_start_builds_and_then_starts_with_the_arguments_as_they_were_given()
      throws Exception {
    Run run = run("--friends", "3", "--name", "two words");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("for the first time");
    assertThat(calls("mvn")).singleElement().asString().contains("[-pl] [trinity-local] [-am]");
    assertThat(calls("java"))
        .singleElement()
        .asString()
        .endsWith("[app.trinity.local.cli.Main] [--friends] [3] [--name] [two words]");
  }

  @Test
  void a_second_start_builds_nothing_until_a_source_changes() throws Exception {
    run();
    run();
    assertThat(calls("mvn")).hasSize(1);

    Path source = Files.createFile(checkout.resolve("trinity-core/src/main/Changed.java"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(10)));
    Run run = run();

    assertThat(run.err()).contains("Building what has changed");
    assertThat(calls("mvn")).hasSize(2);
    assertThat(calls("java")).hasSize(3);
  }

  @Test
  void dynamodb_local_is_fetched_when_it_is_asked_for() throws Exception {
    run("--store", "dynamodb-local");
    assertThat(calls("mvn")).hasSize(2).last().asString().contains("[-pl] [dynamodb-local]");
  }

  @Test
  void a_build_that_fails_starts_nothing_and_is_tried_again() throws Exception {
    failing("mvn");
    Run run = run();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("trinity: The build failed");
    assertThat(calls("java")).isEmpty();

    standIn("mvn", "");
    assertThat(run().exit()).isZero();
  }

  @Test
  void it_finds_its_checkout_behind_links_and_from_any_folder() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("first"), checkout.resolve("trinity"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("first"));
    assertThat(first).isSymbolicLink();

    assertThat(run(second, List.of()).exit()).isZero();
    assertThat(calls("java"))
        .singleElement()
        .asString()
        .contains("[-Dtrinity.home=" + checkout.toRealPath() + "]");
  }

  @Test
  void without_java_it_says_what_to_install() throws Exception {
    Files.delete(bin.resolve("java"));
    refusesWith("trinity: Java is missing. Install a JDK, 17 or newer.");
  }

  @Test
  void with_an_old_java_it_says_what_to_install() throws Exception {
    standIn("java", "11.0.2");
    refusesWith("trinity: Java 11 is too old. Install a JDK, 17 or newer.");
    standIn("java", "1.8.0_402");
    refusesWith("trinity: Java 1 is too old. Install a JDK, 17 or newer.");
  }

  @Test
  void without_a_compiler_it_says_what_to_install() throws Exception {
    Files.delete(bin.resolve("javac"));
    refusesWith("trinity: Java's compiler is missing. Install a JDK, 17 or newer.");
  }

  @Test
  void without_maven_it_says_what_to_install() throws Exception {
    Files.delete(bin.resolve("mvn"));
    refusesWith("trinity: Maven is missing. Install Maven, 3.8 or newer.");
  }

  private void refusesWith(String sentence) throws Exception {
    Run run = run();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().strip()).isEqualTo(sentence);
    assertThat(run.out()).isEmpty();
    assertThat(calls("java")).isEmpty();
  }

  private Run run(String... arguments) throws Exception {
    return run(checkout.resolve("trinity"), List.of(arguments));
  }

  private Run run(Path script, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    int exit = builder.start().waitFor();
    return new Run(exit, Files.readString(out), Files.readString(err));
  }

  /** How a stand-in was called, a line a call; asking Java for its version is not counted. */
  private List<String> calls(String program) throws IOException {
    if (!Files.exists(calls)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(calls)) {
      return lines.filter(line -> line.startsWith(program + " ")).toList();
    }
  }

  private void standIn(String program, String version) throws IOException {
    script(
        program,
        """
        if [ "${1:-}" = -version ]; then echo 'openjdk version "%s" 2025-04-15' >&2; exit; fi
        """
            .formatted(version),
        0);
  }

  private void failing(String program) throws IOException {
    script(program, "", 1);
  }

  private void script(String program, String first, int exit) throws IOException {
    Path file = bin.resolve(program);
    String text =
        """
        #!/bin/sh
        %s{ printf '%s'; for a in "$@"; do printf ' [%%s]' "$a"; done; echo; } >> '%s'
        exit %d
        """
            .formatted(first, program, calls, exit);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path which(String tool) {
    return Stream.of("/bin", "/usr/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("this machine has no " + tool));
  }
}
