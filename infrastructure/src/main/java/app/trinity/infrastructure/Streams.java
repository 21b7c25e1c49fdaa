package app.trinity.infrastructure;

import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.stream.StreamFilters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.DestinationConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.OnFailureProperty;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * The streams of votes, matches and rosters, brought to the stream function: what fails comes
 * again, alone in the end, and is parked in a queue where an operator sees it when its time is
 * over.
 */
final class Streams extends Construct {
  private static final Duration LONGEST_TRIED = Duration.minutes(15);
  private static final int MOST_ATTEMPTS = 100;

  private final Queue deadLetters;

  Streams(Construct scope, HandlerFunction function, Tables tables) {
    super(scope, "Streams");
    this.deadLetters =
        Queue.Builder.create(this, "DeadLetters")
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    Suppressions.suppress(
        deadLetters, "AwsSolutions-SQS3", "It is where the streams' dead letters go.");
    function.allow(deadLetters.getQueueArn(), "sqs:SendMessage");
    bring(Table.VOTES, 50, function, tables);
    bring(Table.MATCHES, 10, function, tables);
    bring(Table.ROSTERS, 10, function, tables);
  }

  Queue deadLetters() {
    return deadLetters;
  }

  private void bring(Table table, int batch, HandlerFunction function, Tables tables) {
    String stream = Objects.requireNonNull(tables.of(table).getTableStreamArn());
    function.allow(
        stream,
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams");
    EventSourceMapping mapping =
        EventSourceMapping.Builder.create(this, PublicNames.pascal(table))
            .target(function.alias())
            .eventSourceArn(stream)
            .startingPosition(StartingPosition.TRIM_HORIZON)
            .batchSize(batch)
            .filters(filters(table))
            .bisectBatchOnError(true)
            .reportBatchItemFailures(true)
            .retryAttempts(MOST_ATTEMPTS)
            .maxRecordAge(LONGEST_TRIED)
            .build();
    // Not by the builder, which would let the function do more with the queue than send.
    ((CfnEventSourceMapping) Objects.requireNonNull(mapping.getNode().getDefaultChild()))
        .setDestinationConfig(
            DestinationConfigProperty.builder()
                .onFailure(
                    OnFailureProperty.builder().destination(deadLetters.getQueueArn()).build())
                .build());
  }

  private static List<Map<String, Object>> filters(Table table) {
    return StreamFilters.of(table).stream()
        .map(pattern -> Map.<String, Object>of("pattern", pattern))
        .toList();
  }
}
