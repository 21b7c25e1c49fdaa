package app.trinity.benchmarks.coldstart;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambdaruntime.FunctionProcess;
import app.trinity.lambdaruntime.JavaRuntime;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is measured: the vote function as Lambda runs a zip, and as a container image runs it from an
 * archive; and the Node handler.
 */
final class Contenders {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m");

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

  /** Everything on the class path, and an archive of what the votes used. */
  Contender archived(String name, Path java, List<String> making, String using, List<String> votes)
      throws IOException {
    Path task = unpacked("image-" + name.replace(' ', '-'));
    Path archive = task.resolve("vote.archive");
    Contender training = java(name, imageCommand(java, task, making, archive), task, archive);
    train(training, votes);
    if (!Files.isRegularFile(archive)) {
      throw new IllegalStateException(name + " made no archive");
    }
    return java(name, imageCommand(java, task, List.of(using), archive), task, archive);
  }

  private List<String> imageCommand(Path java, Path task, List<String> archiving, Path archive)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(OPTIONS);
    for (String option : archiving) {
      command.add(option + archive);
    }
    command.addAll(
        List.of("-cp", classPath(task), JavaRuntime.MAIN, LambdaFunction.VOTE.handler()));
    return command;
  }

  /** In an order that does not change, for an archive holds only for the class path it knows. */
  private String classPath(Path task) throws IOException {
    List<String> jars = new ArrayList<>();
    for (Path lib : List.of(client.resolve("lib"), task.resolve("lib"))) {
      try (Stream<Path> files = Files.list(lib)) {
        files.map(Path::toString).filter(file -> file.endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    return String.join(File.pathSeparator, jars);
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
    Map<String, String> environment = aws(Rooms.PREFIX);
    environment.put("AWS_LAMBDA_DISABLE_CVE_2021_44228_PROTECTION", "true");
    return new Contender(name, command, task, environment, zip, archive, true);
  }

  Contender node(Path bundle) {
    return new Contender(
        "Node",
        List.of("node", bundle.toAbsolutePath().toString()),
        folder,
        aws(Rooms.ORIGINAL_PREFIX),
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
