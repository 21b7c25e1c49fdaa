package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.function.LambdaFunction;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;

@NeedsNode
class MonitoringTest {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  private final Synthesis synthesis = Synthesis.standard();

  @ParameterizedTest
  @EnumSource
  void a_function_that_fails_more_than_five_percent_of_its_calls_alarms(LambdaFunction function) {
    JsonNode alarm = alarm(function.logicalName() + "Errors");

    assertThat(alarm.get("Threshold").asDouble()).isEqualTo(5);
    assertThat(expression(alarm)).isEqualTo("100 * MAX([FILL(died, 0), FILL(failed, 0)]) / calls");
    assertThat(metric(alarm, "died")).isEqualTo("AWS/Lambda Errors Sum");
    assertThat(metric(alarm, "failed")).isEqualTo("Trinity Failures Sum");
    assertThat(metric(alarm, "calls")).isEqualTo("AWS/Lambda Invocations Sum");
  }

  @ParameterizedTest
  @EnumSource
  void failures_are_counted_from_the_log(LambdaFunction function) {
    synthesis
        .template()
        .hasResourceProperties(
            "AWS::Logs::MetricFilter",
            Map.of(
                "LogGroupName",
                Map.of("Ref", Match.stringLikeRegexp(function.logicalName() + "Logs.*")),
                "FilterPattern",
                "{ $.outcome = \"failed\" }",
                "MetricTransformations",
                List.of(
                    Match.objectLike(
                        Map.of(
                            "MetricNamespace", "Trinity",
                            "MetricName", "Failures",
                            "Dimensions",
                                List.of(Map.of("Key", "service", "Value", "$.service")))))));
  }

  @ParameterizedTest
  @EnumSource
  void a_function_that_is_slow_alarms(LambdaFunction function) {
    JsonNode alarm = alarm(function.logicalName() + "Duration");

    assertThat(metric(alarm, "m1")).isEqualTo("AWS/Lambda Duration Maximum");
    // Cognito waits for a trigger no longer than five seconds.
    assertThat(alarm.get("Threshold").asDouble())
        .isEqualTo(function == LambdaFunction.COGNITO_TRIGGER ? 4_000 : 25_000);
  }

  @ParameterizedTest
  @EnumSource
  void a_throttled_table_alarms_and_so_do_its_indexes(Table table) {
    JsonNode alarm = alarm(PublicNames.pascal(table) + "Throttles");

    assertThat(alarm.get("Threshold").asDouble()).isZero();
    long indexes =
        table.indexes().stream().filter(index -> index.kind() == Table.Index.Kind.GLOBAL).count();
    assertThat(Synthesis.each(alarm.get("Metrics")).filter(part -> part.has("MetricStat")))
        .hasSize((int) (2 * (1 + indexes)))
        .extracting(part -> part.at("/MetricStat/Metric/MetricName").asText())
        .containsOnly("ReadThrottleEvents", "WriteThrottleEvents");
  }

  @Test
  void an_api_that_fails_more_than_five_percent_of_its_requests_alarms() {
    JsonNode alarm = alarm("ApiErrors");

    assertThat(alarm.get("Threshold").asDouble()).isEqualTo(5);
    assertThat(metric(alarm, "client")).isEqualTo("AWS/AppSync 4XXError Sum");
    assertThat(metric(alarm, "server")).isEqualTo("AWS/AppSync 5XXError Sum");
    assertThat(metric(alarm, "calls")).isEqualTo("AWS/AppSync Latency SampleCount");
  }

  @Test
  void dead_letters_late_streams_and_refusals_by_tmdb_alarm() {
    JsonNode deadLetters = alarm("DeadLetters");
    assertThat(deadLetters.get("MetricName").asText())
        .isEqualTo("ApproximateNumberOfMessagesVisible");
    assertThat(deadLetters.get("Threshold").asDouble()).isZero();

    JsonNode late = alarm("StreamsLate");
    assertThat(metric(late, "m1")).isEqualTo("AWS/Lambda IteratorAge Maximum");
    assertThat(late.get("Threshold").asDouble()).isEqualTo(60_000);

    JsonNode refusals = alarm("TmdbRefusals");
    assertThat(metric(refusals, "m1")).isEqualTo("Trinity TmdbRefusals Sum");
    assertThat(refusals.at("/Metrics/0/MetricStat/Metric/Dimensions/0/Value").asText())
        .isEqualTo("TMDBHandler");
    assertThat(refusals.get("Threshold").asDouble()).isZero();
  }

  @Test
  void every_alarm_tells_the_topic_when_it_goes_off_and_when_it_is_over() {
    assertThat(synthesis.properties(ALARM))
        .hasSize(2 * LambdaFunction.values().length + Table.values().length + 4)
        .allSatisfy(
            alarm -> {
              assertThat(Synthesis.target(alarm.at("/AlarmActions/0"))).startsWith("AlarmsTopic");
              assertThat(Synthesis.target(alarm.at("/OKActions/0"))).startsWith("AlarmsTopic");
              assertThat(alarm.get("ComparisonOperator").asText())
                  .isEqualTo("GreaterThanThreshold");
              assertThat(alarm.get("TreatMissingData").asText()).isEqualTo("notBreaching");
              assertThat(alarm.get("AlarmDescription").asText()).isNotBlank();
            });
  }

  @Test
  void alarms_may_publish_to_the_topic_over_tls() {
    synthesis
        .template()
        .hasResourceProperties(
            "AWS::SNS::TopicPolicy",
            Map.of(
                "PolicyDocument",
                Match.objectLike(
                    Map.of(
                        "Statement",
                        Match.arrayWith(
                            List.of(
                                Match.objectLike(
                                    Map.of(
                                        "Effect",
                                        "Deny",
                                        "Condition",
                                        Map.of("Bool", Map.of("aws:SecureTransport", "false")))),
                                Match.objectLike(
                                    Map.of(
                                        "Effect",
                                        "Allow",
                                        "Action",
                                        "sns:Publish",
                                        "Principal",
                                        Map.of("Service", "cloudwatch.amazonaws.com")))))))));
  }

  @Test
  void an_email_is_sent_where_somebody_wants_one() {
    synthesis.template().resourceCountIs("AWS::SNS::Subscription", 0);
    Synthesis.everything()
        .template()
        .hasResourceProperties(
            "AWS::SNS::Subscription",
            Map.of("Protocol", "email", "Endpoint", "ops@trinity.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invocations",
        "Duration",
        "Errors",
        "Throttles",
        "ConcurrentExecutions",
        "ConsumedReadCapacityUnits",
        "ConsumedWriteCapacityUnits",
        "ReadThrottleEvents",
        "SuccessfulRequestLatency",
        "ReturnedItemCount",
        "Latency",
        "4XXError",
        "5XXError",
        "ActiveConnections",
        "Matches",
        "DeckSize",
        "TmdbRequests"
      })
  void the_dashboard_shows_it(String metric) {
    JsonNode body =
        synthesis
            .properties("AWS::CloudWatch::Dashboard")
            .findFirst()
            .orElseThrow()
            .get("DashboardBody");

    StringBuilder text = new StringBuilder();
    Synthesis.each(body.at("/Fn::Join/1")).forEach(part -> text.append(part.asText()));
    assertThat(text.toString()).contains("\"" + metric + "\"");
  }

  @Test
  void three_questions_to_the_logs_of_all_functions_are_saved() {
    List<String> queries = new ArrayList<>();
    synthesis
        .properties("AWS::Logs::QueryDefinition")
        .forEach(
            query -> {
              assertThat(query.get("LogGroupNames")).hasSize(LambdaFunction.values().length);
              queries.add(query.get("QueryString").asText());
            });

    assertThat(queries)
        .containsExactlyInAnyOrder(
            """
            fields @timestamp, @message
            | filter @message like /ERROR/
            | sort @timestamp desc
            | limit 20\
            """,
            """
            fields @timestamp, operation, userId
            | filter operation = "createRoom"
            | stats count() by userId\
            """,
            """
            fields @timestamp, durationMs
            | filter ispresent(durationMs)
            | stats avg(durationMs), max(durationMs), min(durationMs) by service, operation\
            """);
  }

  private JsonNode alarm(String id) {
    return synthesis.only(ALARM, "AlarmName", "TrinityStack-" + id);
  }

  private static String expression(JsonNode alarm) {
    return Synthesis.each(alarm.get("Metrics"))
        .filter(part -> part.path("ReturnData").asBoolean())
        .findFirst()
        .orElseThrow()
        .get("Expression")
        .asText();
  }

  private static String metric(JsonNode alarm, String id) {
    JsonNode stat =
        Synthesis.each(alarm.get("Metrics"))
            .filter(part -> part.get("Id").asText().equals(id))
            .findFirst()
            .orElseThrow()
            .get("MetricStat");
    return String.join(
        " ",
        stat.at("/Metric/Namespace").asText(),
        stat.at("/Metric/MetricName").asText(),
        stat.get("Stat").asText());
  }
}
