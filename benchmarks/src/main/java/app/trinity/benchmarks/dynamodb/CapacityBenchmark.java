package app.trinity.benchmarks.dynamodb;

import app.trinity.dynamodb.development.LocalDynamoDb;
import app.trinity.dynamodb.development.TableCreator;
import app.trinity.dynamodb.table.TableNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Plays whole games of 2 to 50 people on DynamoDB Local and prints, as tables, what the votes
 * consumed and cost, beside the original's handler fed with the same swipes. Same seed, same games.
 */
public final class CapacityBenchmark {
  private static final Map<Integer, Integer> GAMES_BY_PEOPLE = new LinkedHashMap<>();
  private static final Map<Integer, Double> MOST = Map.of(2, 0.73, 5, 0.76, 10, 0.67, 50, 0.36);

  static {
    GAMES_BY_PEOPLE.put(2, 10);
    GAMES_BY_PEOPLE.put(5, 5);
    GAMES_BY_PEOPLE.put(10, 3);
    GAMES_BY_PEOPLE.put(20, 1);
    GAMES_BY_PEOPLE.put(50, 1);
  }

  private CapacityBenchmark() {}

  /** Arguments: the folder in which the module dynamodb-local was built. */
  public static void main(String[] arguments) {
    Path home = Path.of(arguments.length > 0 ? arguments[0] : "dynamodb-local/target");
    try (LocalDynamoDb server = LocalDynamoDb.start(home.toAbsolutePath(), Optional.empty());
        SdkHttpClient http = UrlConnectionHttpClient.create();
        DynamoDbClient client =
            server.configure(DynamoDbClient.builder()).httpClient(http).build()) {
      TableNames tables = TableNames.defaults();
      TableNames original = TableNames.withPrefix("original-");
      new TableCreator(client, tables.creations(), tables.expiries()).createMissing();
      new TableCreator(client, original.creations(), original.expiries()).createMissing();
      CapacityMeter meter = new CapacityMeter(client, CapacityBenchmark::indexKilobytes);
      DynamoDbClient metered =
          server
              .configure(DynamoDbClient.builder())
              .httpClient(http)
              .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(meter))
              .build();
      for (int containers : new int[] {1, 4}) {
        Map<Integer, GameCost> costs = new LinkedHashMap<>();
        GAMES_BY_PEOPLE.forEach(
            (people, games) -> {
              WholeGame game = new WholeGame(metered, meter, tables, original, new Random(people));
              GameCost cost = new GameCost();
              for (int i = 0; i < games; i++) {
                cost.add(game.play(people, containers));
              }
              costs.put(people, cost);
            });
        print(containers, costs);
      }
    }
  }

  /** Rooms, by their code, and participations are indexed by key alone; a user's match is whole. */
  private static int indexKilobytes(Map<String, AttributeValue> item) {
    if (item.containsKey("timeline")) {
      return 1 + (ItemSize.bytes(item) - 1) / 1024;
    }
    return item.containsKey("candidates") || item.containsKey("participantId") ? 1 : 0;
  }

  private static void print(int containers, Map<Integer, GameCost> costs) {
    line("");
    line("## Votes, each served by one of %d container%s", containers, containers == 1 ? "" : "s");
    line("");
    line(
        "| people | read units a yes | round trips a yes | a no | $ a million votes | original's read"
            + " units a yes | round trips | $ | of the original | at most |");
    line("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    costs.forEach(
        (people, cost) -> {
          Cost.Share ours = cost.sum("votes").mean();
          Cost.Share theirs = cost.sum("original votes").mean();
          line(
              "| %d | %.2f | %.2f | %.2f | %.3f | %.2f | %.2f | %.3f | %.3f | %s |",
              people,
              cost.sum("yes").mean().readUnits(),
              cost.sum("yes").mean().roundTrips(),
              cost.sum("no").mean().roundTrips(),
              ours.dollars(),
              cost.sum("original yes").mean().readUnits(),
              cost.sum("original yes").mean().roundTrips(),
              theirs.dollars(),
              ours.dollars() / theirs.dollars(),
              Optional.ofNullable(MOST.get(people)).map(String::valueOf).orElse(""));
        });
    line("");
    line("Growth: read units of a yes in the first and in the last tenth of a game, and matches");
    line("");
    line(
        "| people | first | last | original's first | last | matches in 100 votes | $ a million"
            + " matches | original's | all in all, of the original |");
    line("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    costs.forEach(CapacityBenchmark::printGrowth);
    line("");
    line("Everything else: read units / write units / round trips / $ a million");
    line("");
    List<String> names = new ArrayList<>(List.of("createRoom", "joinRoom"));
    costs.values().iterator().next().sums().keySet().stream()
        .filter(name -> name.endsWith("end") || name.startsWith("get"))
        .forEach(names::add);
    line("| people | %s |", String.join(" | ", names));
    line("|--:|%s", "--:|".repeat(names.size()));
    costs.forEach(
        (people, cost) -> {
          StringBuilder row = new StringBuilder("| " + people + " |");
          for (String name : names) {
            Cost.Share mean = cost.sum(name).mean();
            row.append(
                String.format(
                    Locale.ROOT,
                    " %.1f / %.1f / %.1f / %.2f |",
                    mean.readUnits(),
                    mean.writeUnits(),
                    mean.roundTrips(),
                    mean.dollars()));
          }
          line("%s", row);
        });
  }

  private static void printGrowth(Integer people, GameCost cost) {
    double ours = dollars(cost, "votes") + dollars(cost, "matches");
    double theirs = dollars(cost, "original votes") + dollars(cost, "original matches");
    line(
        "| %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.3f |",
        people,
        cost.sum("early yes").mean().readUnits(),
        cost.sum("late yes").mean().readUnits(),
        cost.sum("original early yes").mean().readUnits(),
        cost.sum("original late yes").mean().readUnits(),
        100.0 * cost.sum("matches").times() / cost.sum("votes").times(),
        cost.sum("matches").mean().dollars(),
        cost.sum("original matches").mean().dollars(),
        ours / theirs);
  }

  private static double dollars(GameCost cost, String name) {
    return cost.sum(name).cost().dollarsPerMillion();
  }

  private static void line(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
