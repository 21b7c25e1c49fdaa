package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.lambda.function.LambdaFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line itself, in a folder laid out like the project, with no credentials and no way
 * out of this machine.
 */
@NeedsNode(packages = true)
class CommandTest {
  private static final Path HERE = Synthesis.ROOT.resolve("infrastructure");
  private static final long PATIENCE_SECONDS = 300;

  @TempDir Path root;

  private record Ended(int status, String out, String err) {}

  @BeforeEach
  void layOut() throws IOException {
    copy(HERE.resolve("cdk.json"), "infrastructure/cdk.json");
    copy(HERE.resolve("app.mjs"), "infrastructure/app.mjs");
    write(
        "infrastructure/target/classpath",
        HERE.resolve("target/classes")
            + System.getProperty("path.separator")
            + Files.readString(HERE.resolve("target/classpath")));
    for (String path :
        List.of(
            "trinity-api/src/main/resources/schema.graphql",
            "adapter-lambda/src/main/resources/appsync/pass-through.js")) {
      copy(Synthesis.ROOT.resolve(path), path);
    }
    for (LambdaFunction function : LambdaFunction.values()) {
      write("lambda-zips/" + function.zip(), function.name());
    }
  }

  @Test
  void synth_prints_the_template_without_a_network() throws Exception {
    write("infrastructure/.env", "TMDB_API_KEY=0123456789abcdef\nTRINITY_STACK=FilmNight\n");

    Ended ended = cdk("synth", "-c", "tablePrefix=try-");

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("FunctionName: FilmNight-RoomHandler", "TableName: try-trinity-rooms")
        .doesNotContain("0123456789abcdef");
    assertThat(root.resolve("infrastructure/cdk.out/FilmNight.template.json")).exists();
  }

  @Test
  void a_setting_that_cannot_be_used_ends_it_with_one_line() throws Exception {
    write("infrastructure/.env", "TRINITY_STAGE=prod\n");

    Ended ended = cdk("synth");

    assertThat(ended.status()).isNotZero();
    assertThat(ended.err().lines())
        .filteredOn(line -> line.startsWith("trinity: "))
        .containsExactly(
            "trinity: TRINITY_STAGE in .env is 'prod' and has to be one of development,"
                + " production");
    assertThat(ended.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void zips_that_are_not_there_are_asked_for() throws Exception {
    Files.delete(root.resolve("lambda-zips").resolve(LambdaFunction.VOTE.zip()));

    Ended ended = cdk("synth");

    assertThat(ended.status()).isNotZero();
    assertThat(ended.err())
        .contains("trinity: build the zips first", "there is no vote-handler.zip")
        .doesNotContain("Exception", "\tat ");
  }

  private Ended cdk(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(NodeCondition.node().orElseThrow().toString());
    command.add(HERE.resolve("node_modules/aws-cdk/bin/cdk").toString());
    command.addAll(List.of(arguments));
    Path out = root.resolve("out.txt");
    Path err = root.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.resolve("infrastructure").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("TRINITY_"));
    environment.put("TRINITY_BUILD", "no");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HOME", root.toString());
    // The CDK's library is unpacked once, not for each test.
    environment.put(
        "JSII_RUNTIME_PACKAGE_CACHE_ROOT", HERE.resolve("target/jsii-cache").toString());
    environment.put("CDK_DISABLE_CLI_TELEMETRY", "true");
    for (String proxy : List.of("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")) {
      environment.put(proxy, "http://127.0.0.1:9");
    }
    Process process = builder.start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private void copy(Path from, String to) throws IOException {
    Files.createDirectories(root.resolve(to).getParent());
    Files.copy(from, root.resolve(to));
  }

  private void write(String to, String text) throws IOException {
    Files.createDirectories(root.resolve(to).getParent());
    Files.writeString(root.resolve(to), text);
  }
}
