package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.assertions.Match;

@NeedsNode
class StreamsTest {
  private static final String MAPPING = "AWS::Lambda::EventSourceMapping";

  private final Synthesis synthesis = Synthesis.standard();

  @ParameterizedTest
  @EnumSource(names = {"VOTES", "MATCHES", "ROSTERS"})
  void a_stream_is_brought_record_by_record_until_its_time_is_over(Table table) {
    synthesis
        .template()
        .hasResourceProperties(
            MAPPING,
            Map.of(
                "EventSourceArn",
                Map.of(
                    "Fn::GetAtt",
                    List.of(
                        Match.stringLikeRegexp("Tables" + PublicNames.pascal(table) + ".*"),
                        "StreamArn")),
                "FunctionName",
                Map.of(
                    "Fn::Join",
                    List.of(
                        "",
                        List.of(
                            Map.of(
                                "Fn::Select",
                                List.of(
                                    6,
                                    Map.of(
                                        "Fn::Split",
                                        List.of(
                                            ":",
                                            Map.of(
                                                "Ref",
                                                Match.stringLikeRegexp("StreamHandlerLive.*")))))),
                            ":live"))),
                "StartingPosition",
                "TRIM_HORIZON",
                "BisectBatchOnFunctionError",
                true,
                "FunctionResponseTypes",
                List.of("ReportBatchItemFailures"),
                "MaximumRetryAttempts",
                100,
                "MaximumRecordAgeInSeconds",
                900,
                "DestinationConfig",
                Map.of(
                    "OnFailure",
                    Map.of(
                        "Destination",
                        Map.of(
                            "Fn::GetAtt",
                            List.of(Match.stringLikeRegexp("StreamsDeadLetters.*"), "Arn"))))));
  }

  @Test
  void every_table_with_a_stream_is_listened_to() {
    assertThat(synthesis.resources(MAPPING))
        .hasSize(
            (int)
                Arrays.stream(Table.values()).filter(table -> table.stream().isPresent()).count());
  }

  @Test
  void only_what_calls_for_something_is_brought() {
    assertThat(patterns("Votes"))
        .containsExactly(
            "{'dynamodb':{'NewImage':{'vote':{'BOOL':[true]}}}}",
            "{'dynamodb':{'NewImage':{'isParticipation':{'BOOL':[true]}}}}");
    assertThat(patterns("Matches"))
        .containsExactly("{'dynamodb':{'NewImage':{'roomId':{'S':[{'exists':true}]}}}}");
    assertThat(patterns("Rosters"))
        .containsExactly(
            "{'dynamodb':{'NewImage':{'roomId':{'S':[{'exists':true}]}},"
                + "'OldImage':{'roomId':{'S':[{'exists':true}]}}}}");
  }

  @Test
  void the_function_may_read_a_stream_before_it_is_brought() {
    // A mapping names the alias, that the function, and the function waits for its policy.
    assertThat(synthesis.resources("AWS::Lambda::Function").entrySet())
        .filteredOn(function -> function.getKey().startsWith("StreamHandler"))
        .singleElement()
        .satisfies(
            function ->
                assertThat(Synthesis.each(function.getValue().get("DependsOn")))
                    .extracting(JsonNode::asText)
                    .anyMatch(id -> id.startsWith("StreamHandlerRoleDefaultPolicy")));
  }

  @Test
  void what_cannot_be_delivered_is_kept_for_two_weeks_encrypted() {
    synthesis
        .template()
        .hasResourceProperties(
            "AWS::SQS::Queue",
            Map.of("SqsManagedSseEnabled", true, "MessageRetentionPeriod", 1_209_600));
    synthesis
        .template()
        .hasResourceProperties(
            "AWS::SQS::QueuePolicy",
            Map.of(
                "PolicyDocument",
                Match.objectLike(
                    Map.of(
                        "Statement",
                        List.of(
                            Match.objectLike(
                                Map.of(
                                    "Effect",
                                    "Deny",
                                    "Condition",
                                    Map.of("Bool", Map.of("aws:SecureTransport", "false")))))))));
  }

  private List<String> patterns(String table) {
    return synthesis.resources(MAPPING).entrySet().stream()
        .filter(mapping -> mapping.getKey().startsWith("Streams" + table))
        .flatMap(
            mapping -> Synthesis.each(mapping.getValue().at("/Properties/FilterCriteria/Filters")))
        .map(filter -> filter.get("Pattern").asText().replace('"', '\''))
        .toList();
  }
}
