package app.trinity.infrastructure;

import app.trinity.dynamodb.table.Table;
import app.trinity.infrastructure.settings.Settings;
import app.trinity.lambda.function.LambdaFunction;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.appsync.GraphqlApi;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** What wakes an operator, and how they are told. */
final class Alarms extends Construct {
  private static final double PERCENT_OF_ERRORS = 5;
  private static final double SLOW_MILLIS = 25_000;

  /** Cognito gives a trigger up after five seconds. */
  private static final double SLOW_TRIGGER_MILLIS = 4_000;

  /** Streams bring a change within a second; a minute behind, people wait for their matches. */
  private static final double LATE_MILLIS = 60_000;

  private final Topic topic;

  Alarms(
      Construct scope,
      Settings settings,
      Functions functions,
      Tables tables,
      GraphqlApi api,
      Queue deadLetters) {
    super(scope, "Alarms");
    this.topic = topic(settings);
    functions.all().forEach(this::watch);
    for (Table table : Table.values()) {
      alarm(
          PublicNames.pascal(table) + "Throttles",
          "DynamoDB refuses some of what is asked of " + table.defaultName(),
          Metrics.throttles(table, tables),
          0);
    }
    alarm("ApiErrors", "More than 5 % of requests fail", Metrics.errorRate(api), PERCENT_OF_ERRORS);
    alarm(
        "DeadLetters",
        "Changes of votes or matches could not be worked through and are parked",
        deadLetters.metricApproximateNumberOfMessagesVisible(),
        0);
    HandlerFunction stream = functions.of(LambdaFunction.STREAM);
    alarm(
        "StreamsLate",
        "Changes of votes or matches are more than a minute old when they are worked through",
        Metrics.lambda(stream, "IteratorAge", "Maximum"),
        LATE_MILLIS);
    alarm(
        "TmdbRefusals",
        "TMDB refuses: too many requests, or a credential that is not accepted",
        Metrics.trinity(LambdaFunction.TMDB, "TmdbRefusals", "Sum"),
        0);
  }

  Topic topic() {
    return topic;
  }

  private Topic topic(Settings settings) {
    Topic built = Topic.Builder.create(this, "Topic").enforceSsl(true).build();
    // A policy of its own takes the place of the one that would let the account's alarms in.
    built.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(built.getTopicArn()))
            .conditions(
                Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
            .build());
    settings.alarmEmail().ifPresent(email -> built.addSubscription(new EmailSubscription(email)));
    return built;
  }

  private void watch(HandlerFunction function) {
    String name = function.declaration().logicalName();
    boolean trigger = function.declaration() == LambdaFunction.COGNITO_TRIGGER;
    alarm(
        name + "Errors",
        "More than 5 % of the calls of " + name + " fail",
        Metrics.errorRate(function),
        PERCENT_OF_ERRORS);
    alarm(
        name + "Duration",
        name + " takes almost as long as it may",
        Metrics.lambda(function, "Duration", "Maximum"),
        trigger ? SLOW_TRIGGER_MILLIS : SLOW_MILLIS);
  }

  /** Goes off when the metric lies above the threshold once, and tells when it no longer does. */
  private void alarm(String id, String description, IMetric metric, double threshold) {
    Alarm alarm =
        Alarm.Builder.create(this, id)
            .alarmName(Stack.of(this).getStackName() + "-" + id)
            .alarmDescription(description)
            .metric(metric)
            .threshold(threshold)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .evaluationPeriods(1)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  }
}
