package app.trinity.benchmarks.coldstart;

import app.trinity.dynamodb.development.LocalDynamoDb;
import app.trinity.lambda.function.LambdaFunction;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the vote function again and again, in turn with the others, and prints how long its first
 * vote takes, and how long a vote takes later on. See docs/benchmarks/cold-start.md.
 */
public final class ColdStartBenchmark {
  private static final int TRAINING_VOTES = 60;
  private static final int WARM_ROUNDS = 2;
  private static final int WARMING_VOTES = 250;

  private ColdStartBenchmark() {}

  /**
   * Run in the project's folder. Options: {@code -Drounds=N}, and {@code -Djava25=FILE} or the
   * variable {@code JAVA_25} for the java executable of a JDK 25.
   */
  public static void main(String[] arguments) throws IOException {
    // Else every answer of the Runtime API's waits 40 ms for the receiver's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    int rounds = Integer.getInteger("rounds", 15);
    Path folder = Files.createTempDirectory("cold-start");
    try (LocalDynamoDb server =
            LocalDynamoDb.start(
                Path.of("dynamodb-local/target").toAbsolutePath(), Optional.empty());
        TwinRooms rooms = new TwinRooms(server)) {
      List<Contender> contenders = contenders(folder, server, rooms);
      Map<Contender, Measurement> measured = new LinkedHashMap<>();
      contenders.forEach(contender -> measured.put(contender, new Measurement()));
      for (int round = 0; round < rounds; round++) {
        for (Contender contender : contenders) {
          measure(measured, contender).round(contender, rooms.open());
        }
      }
      for (int round = 0; round < WARM_ROUNDS; round++) {
        for (Contender contender : contenders) {
          List<String> unmeasured = rooms.open().subList(0, WARMING_VOTES);
          measure(measured, contender).warm(contender, unmeasured, rooms.open());
        }
      }
      print(contenders, measured, rounds);
    } finally {
      MoreFiles.deleteRecursively(folder);
    }
  }

  private static Measurement measure(Map<Contender, Measurement> all, Contender contender) {
    return all.computeIfAbsent(contender, unused -> new Measurement());
  }

  private static List<Contender> contenders(Path folder, LocalDynamoDb server, TwinRooms rooms)
      throws IOException {
    Path zip = Path.of("lambda-zips", LambdaFunction.VOTE.zip()).toAbsolutePath();
    Path client = Path.of("lambda-runtime/target").toAbsolutePath();
    Contenders made =
        new Contenders(folder, zip, client, new Contenders.URIs(server.endpoint().toString()));
    List<String> training = rooms.open().subList(0, TRAINING_VOTES);
    Path java = Path.of(ProcessHandle.current().info().command().orElse("java"));
    List<Contender> contenders = new ArrayList<>();
    contenders.add(made.node(Path.of("benchmarks/node-vote-handler/target/runtime.cjs")));
    contenders.add(made.plain("Java 17", java));
    contenders.add(
        made.archived(
            "Java 17 with AppCDS",
            java,
            List.of("-XX:ArchiveClassesAtExit="),
            "-XX:SharedArchiveFile=",
            training));
    Optional<Path> newest =
        Optional.ofNullable(System.getProperty("java25"))
            .or(() -> Optional.ofNullable(System.getenv("JAVA_25")))
            .map(Path::of);
    if (newest.isPresent()) {
      contenders.add(made.plain("Java 25", newest.get()));
      contenders.add(
          made.archived(
              "Java 25 with an AOT cache",
              newest.get(),
              List.of("-XX:AOTCacheOutput="),
              "-XX:AOTCache=",
              training));
    }
    return contenders;
  }

  private static void print(
      List<Contender> contenders, Map<Contender, Measurement> measured, int rounds)
      throws IOException {
    Measurement node = measure(measured, contenders.get(0));
    line("Medians of %d rounds, in turn; milliseconds and megabytes.", rounds);
    line("");
    line(
        "| | first vote (least–greatest) | of Node's | warm vote | of Node's | p95 | resident |"
            + " heap | deployed | archive |");
    line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (Contender contender : contenders) {
      Measurement its = measure(measured, contender);
      line(
          "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.0f | %.1f | %.1f | %s |",
          contender.name(),
          its.cold().spread(),
          its.cold().median() / node.cold().median(),
          its.warm().median(),
          its.warm().median() / node.warm().median(),
          its.warm().quantile(0.95),
          its.resident().median(),
          its.heap().median(),
          megabytes(contender.deployed()),
          Files.isRegularFile(contender.archive())
              ? String.format(Locale.ROOT, "%.1f", megabytes(contender.archive()))
              : "");
    }
  }

  private static double megabytes(Path file) throws IOException {
    return Files.size(file) / 1024.0 / 1024.0;
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
