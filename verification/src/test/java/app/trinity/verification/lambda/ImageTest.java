package app.trinity.verification.lambda;

import static app.trinity.verification.lambda.stage.Stage.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambdaruntime.Answer;
import app.trinity.lambdaruntime.FunctionProcess;
import app.trinity.lambdaruntime.JavaRuntime;
import app.trinity.verification.lambda.stage.Deployed;
import app.trinity.verification.lambda.stage.NeedsZips;
import app.trinity.verification.lambda.stage.Stage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the Dockerfile does, done in a folder, with the Java that runs this: it has archives of an
 * older kind, made and used by options of another name.
 */
@NeedsZips
class ImageTest {
  private static final Path DOCKER =
      Path.of("..", "adapter-lambda", "src", "main", "docker").toAbsolutePath().normalize();
  private static final Path CLIENT = Path.of("..", "lambda-runtime", "target", "lib");
  private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

  @TempDir Path folder;

  private record Ended(int status, String output) {}

  private Ended run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = process.waitFor();
    return new Ended(status, Files.readString(output));
  }

  private Ended oneJar(Path... libraries) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(JAVA, DOCKER.resolve("OneJar.java").toString(), folder.toString()));
    for (Path library : libraries) {
      command.add(library.toString());
    }
    return run(command);
  }

  @Test
  void a_function_starts_from_one_jar_and_the_archive_of_its_training() throws Exception {
    Path task = Deployed.task(LambdaFunction.VOTE);
    assertThat(oneJar(CLIENT, task.resolve("lib"))).isEqualTo(new Ended(0, ""));
    Path options = folder.resolve("java.options");
    Files.writeString(
        options,
        Files.readString(DOCKER.resolve("java.options")).replace("/function/", folder + "/"));
    Path archive = folder.resolve("function.archive");
    List<String> starting =
        List.of(JAVA, "-XX:+IgnoreUnrecognizedVMOptions", "@" + options, "-Xmx256m");
    List<String> training =
        new ArrayList<>(List.of(JAVA, DOCKER.resolve("Training.java").toString()));
    training.addAll(starting);
    training.addAll(
        List.of(
            "-XX:ArchiveClassesAtExit=" + archive,
            JavaRuntime.MAIN,
            LambdaFunction.VOTE.handler()));

    Ended trained = run(training);

    assertThat(trained.status()).as(trained.output()).isZero();
    List<String> command = new ArrayList<>(starting);
    // Without the archive it would not start at all.
    command.addAll(
        List.of(
            "-Xshare:on",
            "-XX:SharedArchiveFile=" + archive,
            JavaRuntime.MAIN,
            LambdaFunction.VOTE.handler()));
    try (Stage stage = new Stage();
        FunctionProcess function =
            FunctionProcess.start(
                command, folder, "VoteHandler", stage.environment(LambdaFunction.VOTE))) {
      Answer answer =
          function.invoke(
              Stage.event(
                      Stage.somebody(),
                      "Mutation.vote",
                      "{\"input\":{\"roomId\":\"nowhere\",\"movieId\":1,\"vote\":true}}")
                  .put("typedResult", true)
                  .toString(),
              Stage.LIMIT);

      assertThat(json(answer.body()).at("/error/type").asText()).isEqualTo("ROOM_NOT_FOUND");
      assertThat(Stage.end(function).lines()).singleElement().asString().startsWith("{");
    }
  }

  @Test
  void the_one_jar_has_every_provider_and_every_licence() throws Exception {
    oneJar(CLIENT, Deployed.task(LambdaFunction.TMDB).resolve("lib"));

    try (ZipFile jar = new ZipFile(folder.resolve("function.jar").toFile())) {
      List<String> names = jar.stream().map(ZipEntry::getName).toList();
      assertThat(names)
          .contains(
              "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
              "META-INF/services/software.amazon.awssdk.http.SdkHttpService",
              "app/trinity/lambda/function/TmdbFunction.class")
          .doesNotHaveDuplicates()
          .noneMatch(name -> name.endsWith("module-info.class"))
          .anyMatch(name -> name.matches("META-INF/licenses/jackson-core-.*/LICENSE"));
    }
  }

  @Test
  void what_two_jars_do_not_agree_on_is_told() throws Exception {
    Path libraries = Files.createDirectory(folder.resolve("lib"));
    jar(libraries.resolve("a.jar"), Map.of("setting.txt", "1", "same.txt", "1", "A.class", "1"));
    jar(libraries.resolve("b.jar"), Map.of("setting.txt", "2", "same.txt", "1", "A.class", "2"));

    Ended ended = oneJar(libraries, CLIENT);

    assertThat(ended.status()).isNotZero();
    assertThat(ended.output()).contains("b.jar has another setting.txt than the jars before it");
  }

  private static void jar(Path file, Map<String, String> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
