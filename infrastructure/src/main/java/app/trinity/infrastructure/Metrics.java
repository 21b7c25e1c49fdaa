package app.trinity.infrastructure;

import app.trinity.discovery.GenreMode;
import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.log.Journal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.appsync.GraphqlApi;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/** What is measured, as the alarms and the dashboard both ask for it. */
final class Metrics {
  static final Duration PERIOD = Duration.minutes(5);

  /** The calls that ended as a failure of ours, counted from the functions' logs. */
  static final String FAILURES = "Failures";

  /** Of fewer requests in five minutes one with an outdated token would be too large a share. */
  private static final int CALLS_FOR_A_RATE = 20;

  private Metrics() {}

  /**
   * The share of calls that failed, in percent. A call that Lambda takes for a success may answer a
   * failure of ours, and one that fails for Lambda is told of in our log as well, unless it died.
   */
  static IMetric errorRate(HandlerFunction function) {
    return MathExpression.Builder.create()
        .expression("100 * MAX([FILL(died, 0), FILL(failed, 0)]) / calls")
        .usingMetrics(
            inOrder(
                Map.of(
                    "died", lambda(function, "Errors", "Sum"),
                    "failed", trinity(function.declaration(), FAILURES, "Sum"),
                    "calls", lambda(function, "Invocations", "Sum"))))
        .period(PERIOD)
        .label(function.declaration().logicalName() + ", % of calls")
        .build();
  }

  static Metric lambda(HandlerFunction function, String name, String statistic) {
    return metric(
        "AWS/Lambda",
        name,
        statistic,
        Map.of("FunctionName", function.function().getFunctionName()),
        function.declaration().logicalName());
  }

  /** Everything of a table and its indexes that was refused because too much was asked. */
  static IMetric throttles(Table table, Tables tables) {
    Map<String, IMetric> parts = new LinkedHashMap<>();
    String name = tables.of(table).getTableName();
    addThrottles(parts, table, Map.of("TableName", name));
    table.indexes().stream()
        .filter(index -> index.kind() == Table.Index.Kind.GLOBAL)
        .forEach(
            index ->
                addThrottles(
                    parts,
                    table,
                    Map.of("TableName", name, "GlobalSecondaryIndexName", index.name())));
    return MathExpression.Builder.create()
        .expression(
            String.join(" + ", parts.keySet().stream().map(m -> "FILL(" + m + ", 0)").toList()))
        .usingMetrics(parts)
        .period(PERIOD)
        .label(table.defaultName())
        .build();
  }

  static Metric dynamo(Table table, Tables tables, String name, String statistic) {
    return metric(
        "AWS/DynamoDB",
        name,
        statistic,
        Map.of("TableName", tables.of(table).getTableName()),
        table.defaultName());
  }

  static Metric dynamo(
      Table table, Tables tables, String name, String operation, String statistic) {
    return metric(
        "AWS/DynamoDB",
        name,
        statistic,
        Map.of("TableName", tables.of(table).getTableName(), "Operation", operation),
        table.defaultName() + " " + operation);
  }

  static Metric appSync(GraphqlApi api, String name, String statistic) {
    return metric("AWS/AppSync", name, statistic, Map.of("GraphQLAPIId", api.getApiId()), name);
  }

  /** How many requests the API answered: each has a latency. */
  static Metric requests(GraphqlApi api) {
    return metric(
        "AWS/AppSync",
        "Latency",
        "SampleCount",
        Map.of("GraphQLAPIId", api.getApiId()),
        "Requests");
  }

  /** The share of the API's requests that failed, in percent. */
  static IMetric errorRate(GraphqlApi api) {
    return MathExpression.Builder.create()
        .expression(
            "IF(calls >= "
                + CALLS_FOR_A_RATE
                + ", 100 * (FILL(client, 0) + FILL(server, 0)) / calls, 0)")
        .usingMetrics(
            inOrder(
                Map.of(
                    "client", appSync(api, "4XXError", "Sum"),
                    "server", appSync(api, "5XXError", "Sum"),
                    "calls", requests(api))))
        .period(PERIOD)
        .label("% of requests")
        .build();
  }

  /** What the functions themselves count. */
  static Metric trinity(LambdaFunction function, String name, String statistic) {
    return metric(
        Journal.NAMESPACE, name, statistic, Map.of("service", function.logicalName()), name);
  }

  /** How many titles the decks have, by whether each title has to have every genre. */
  static Metric deckSize(GenreMode strategy) {
    return metric(
        Journal.NAMESPACE,
        "DeckSize",
        "Average",
        Map.of("service", LambdaFunction.TMDB.logicalName(), "strategy", strategy.name()),
        "DeckSize " + strategy);
  }

  /** Sorted, so that the same stack gives the same template. */
  private static Map<String, IMetric> inOrder(Map<String, IMetric> metrics) {
    return new TreeMap<>(metrics);
  }

  /** Under ids that no other metric of the same graph has. */
  private static void addThrottles(
      Map<String, IMetric> parts, Table table, Map<String, String> of) {
    for (String kind : List.of("Read", "Write")) {
      parts.put(
          table.name().toLowerCase(Locale.ROOT) + kind + parts.size(),
          metric("AWS/DynamoDB", kind + "ThrottleEvents", "Sum", of, kind));
    }
  }

  private static Metric metric(
      String namespace, String name, String statistic, Map<String, String> of, String label) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .statistic(statistic)
        .dimensionsMap(of)
        .period(PERIOD)
        .label(label)
        .build();
  }
}
