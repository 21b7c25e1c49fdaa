package app.trinity.infrastructure;

import app.trinity.discovery.GenreMode;
import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.function.LambdaFunction;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.appsync.GraphqlApi;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.constructs.Construct;

/** The dashboard: what the game, the functions, the tables and the API are doing. */
final class Overview extends Construct {
  private static final int THIRD = 8;

  private final Dashboard dashboard;

  Overview(Construct scope, Functions functions, Tables tables, GraphqlApi api) {
    super(scope, "Overview");
    this.dashboard =
        Dashboard.Builder.create(this, "Dashboard")
            .dashboardName(Stack.of(this).getStackName())
            .widgets(List.of(game(), functions(functions), tables(tables), api(api)))
            .build();
  }

  Dashboard dashboard() {
    return dashboard;
  }

  private static List<IWidget> game() {
    return List.of(
        graph(
            "Matches and notifications",
            counted(LambdaFunction.STREAM, "Matches"),
            counted(LambdaFunction.STREAM, "NotificationsPublished"),
            counted(LambdaFunction.STREAM, "PublishRetries"),
            counted(LambdaFunction.STREAM, "PublishFailures"),
            counted(LambdaFunction.STREAM, "RecordsFailed")),
        graph(
            "Decks",
            Metrics.deckSize(GenreMode.ALL),
            Metrics.deckSize(GenreMode.ANY),
            counted(LambdaFunction.TMDB, "DegradedDecks")),
        graph(
            "TMDB",
            counted(LambdaFunction.TMDB, "TmdbRequests"),
            counted(LambdaFunction.TMDB, "TmdbCacheHits"),
            counted(LambdaFunction.TMDB, "TmdbRefusals")));
  }

  private static List<IWidget> functions(Functions functions) {
    return Stream.of("Invocations", "Duration", "Errors", "Throttles", "ConcurrentExecutions")
        .map(
            name ->
                graph(
                    "Functions: " + name,
                    functions.all().stream()
                        .map(function -> Metrics.lambda(function, name, statistic(name)))
                        .toArray(IMetric[]::new)))
        .toList();
  }

  private static List<IWidget> tables(Tables tables) {
    return List.of(
        perTable("read units", t -> Metrics.dynamo(t, tables, "ConsumedReadCapacityUnits", "Sum")),
        perTable(
            "write units", t -> Metrics.dynamo(t, tables, "ConsumedWriteCapacityUnits", "Sum")),
        perTable("throttled requests", t -> Metrics.throttles(t, tables)),
        perTable(
            "latency of GetItem in ms",
            t -> Metrics.dynamo(t, tables, "SuccessfulRequestLatency", "GetItem", "Average")),
        perTable(
            "latency of PutItem in ms",
            t -> Metrics.dynamo(t, tables, "SuccessfulRequestLatency", "PutItem", "Average")),
        // How many items a table holds is no metric; how many a query answers is.
        perTable(
            "items that queries answer",
            t -> Metrics.dynamo(t, tables, "ReturnedItemCount", "Query", "Average")));
  }

  private static List<IWidget> api(GraphqlApi api) {
    return List.of(
        graph("API: requests", Metrics.requests(api)),
        graph("API: latency in ms", Metrics.appSync(api, "Latency", "p95")),
        graph(
            "API: errors",
            Metrics.appSync(api, "4XXError", "Sum"),
            Metrics.appSync(api, "5XXError", "Sum")),
        graph(
            "API: who listens",
            Metrics.appSync(api, "ActiveConnections", "Maximum"),
            Metrics.appSync(api, "ActiveSubscriptions", "Maximum")),
        graph(
            "API: connecting and publishing",
            Metrics.appSync(api, "ConnectSuccess", "Sum"),
            Metrics.appSync(api, "ConnectServerError", "Sum"),
            Metrics.appSync(api, "PublishDataMessageSuccess", "Sum"),
            Metrics.appSync(api, "PublishDataMessageServerError", "Sum")));
  }

  private static String statistic(String metric) {
    return switch (metric) {
      case "Duration" -> "p95";
      case "ConcurrentExecutions" -> "Maximum";
      default -> "Sum";
    };
  }

  private static IMetric counted(LambdaFunction function, String name) {
    return Metrics.trinity(function, name, "Sum");
  }

  private static IWidget perTable(String title, Function<Table, IMetric> metric) {
    return graph(
        "Tables: " + title, Arrays.stream(Table.values()).map(metric).toArray(IMetric[]::new));
  }

  private static IWidget graph(String title, IMetric... metrics) {
    return GraphWidget.Builder.create()
        .title(title)
        .width(THIRD)
        .left(Arrays.asList(metrics))
        .build();
  }
}
