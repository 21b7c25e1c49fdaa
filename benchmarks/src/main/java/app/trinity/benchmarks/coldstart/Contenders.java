package app.trinity.benchmarks.coldstart;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambdaruntime.FunctionProcess;
import app.trinity.lambdaruntime.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is measured: the vote function as Lambda runs a zip, and as a container image runs it from an
 * archive; and the Node handler.
 */
final class Contenders {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String HEAP = "-Xmx400m";
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", HEAP);
  private static final Path DOCKER = Path.of("adapter-lambda/src/main/docker").toAbsolutePath();

  private final Path folder;
  private final Path zip;
  private final Path client;
  private final URIs endpoints;

  /** Where things are that processes are told of. */
  record URIs(String dynamoDb) {}

  Contenders(Path folder, Path zip, Path client, URIs endpoints) {
    this.folder = folder;
    this.zip = zip;
    this.client = client;
    this.endpoints = endpoints;
  }

  /** The runtime client loads the zip's libraries itself, as on Lambda. */
  Contender plain(String name, Path java) throws IOException {
    Path task = unpacked("task-" + name.replace(' ', '-'));
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(OPTIONS);
    command.addAll(
        List.of("-cp", client + "/lib/*", JavaRuntime.MAIN, LambdaFunction.VOTE.handler()));
    return java(name, command, task, Path.of(""));
  }

  /** All in one jar, as the image has it, with the image's options; and an archive of votes. */
  Contender archived(String name, Path java, List<String> making, String using, List<String> votes)
      throws IOException {
    Path task = unpacked("image-" + name.replace(' ', '-'));
    Path archive = task.resolve("vote.archive");
    run(java, DOCKER.resolve("OneJar.java"), task, client.resolve("lib"), task.resolve("lib"));
    Path options = task.resolve("java.options");
    Files.writeString(
        options,
        Files.readString(DOCKER.resolve("java.options")).replace("/function/", task + "/"));
    Contender training = java(name, imageCommand(java, options, making, archive), task, archive);
    train(training, votes);
    if (!Files.isRegularFile(archive)) {
      throw new IllegalStateException(name + " made no archive");
    }
    return java(name, imageCommand(java, options, List.of(using), archive), task, archive);
  }

  private static List<String> imageCommand(
      Path java, Path options, List<String> archiving, Path archive) {
    // Java 17 does not know them all.
    List<String> command =
        new ArrayList<>(
            List.of(java.toString(), "-XX:+IgnoreUnrecognizedVMOptions", "@" + options, HEAP));
    for (String option : archiving) {
      command.add(option + archive);
    }
    command.addAll(List.of(JavaRuntime.MAIN, LambdaFunction.VOTE.handler()));
    return command;
  }

  private static void run(Path java, Path program, Path... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(java.toString(), program.toString()));
    for (Path argument : arguments) {
      command.add(argument.toString());
    }
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(program + " failed");
    }
  }

  private static void train(Contender contender, List<String> votes) {
    try (FunctionProcess function = contender.start()) {
      for (String vote : votes) {
        if (!function.invoke(vote, LIMIT).isResponse()) {
          throw new IllegalStateException("the training failed: " + function.output());
        }
      }
      ProcessHandle process = ProcessHandle.of(function.pid()).orElseThrow();
      // Politely: the archive is written at the end.
      process.destroy();
      process.onExit().join();
    }
  }

  private Contender java(String name, List<String> command, Path task, Path archive) {
    Map<String, String> environment = aws(TwinRooms.PREFIX);
    environment.put("AWS_LAMBDA_DISABLE_CVE_2021_44228_PROTECTION", "true");
    return new Contender(name, command, task, environment, zip, archive, true);
  }

  Contender node(Path bundle) {
    return new Contender(
        "Node",
        List.of("node", bundle.toAbsolutePath().toString()),
        folder,
        aws(TwinRooms.ORIGINAL_PREFIX),
        bundle,
        Path.of(""),
        false);
  }

  private Map<String, String> aws(String prefix) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoints.dynamoDb());
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("TRINITY_TABLE_PREFIX", prefix);
    Optional.ofNullable(System.getenv("PATH")).ifPresent(path -> environment.put("PATH", path));
    return environment;
  }

  private Path unpacked(String name) throws IOException {
    Path task = Files.createDirectories(folder.resolve(name));
    JavaRuntime.unpack(zip, task);
    return task;
  }
}
