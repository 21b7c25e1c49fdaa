package app.trinity.verification.lambda;

import static app.trinity.verification.lambda.stage.Stage.json;
import static app.trinity.verification.lambda.stage.Stage.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambdaruntime.Answer;
import app.trinity.lambdaruntime.Answer.Kind;
import app.trinity.testkit.Rule;
import app.trinity.verification.lambda.stage.DynamoDbProxy.Fault;
import app.trinity.verification.lambda.stage.NeedsZips;
import app.trinity.verification.lambda.stage.Stage;
import app.trinity.verification.lambda.stage.StandInAws;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The function behind the streams, and an AppSync that does not always do as it is told. */
@NeedsZips
@Rule("MATCH-7")
class StreamsTest {
  private static final Stage STAGE = new Stage();
  private static final String ADA = somebody();
  private static final String BEN = somebody();
  private static final String DONE = "{\"batchItemFailures\":[]}";

  private static ObjectNode matches = Stage.JSON.createObjectNode();
  private static ObjectNode votes = Stage.JSON.createObjectNode();

  @BeforeAll
  static void match() {
    JsonNode room =
        STAGE.value(
            ADA, "Mutation.createRoom", "{\"input\":{\"mediaType\":\"MOVIE\",\"genreIds\":[35]}}");
    String id = room.path("id").asText();
    STAGE.value(
        BEN,
        "Mutation.joinRoom",
        "{\"input\":{\"roomCode\":\"" + room.path("code").asText() + "\"}}");
    for (int title = 0; title < 2; title++) {
      for (String user : new String[] {ADA, BEN}) {
        STAGE.value(
            user,
            "Mutation.vote",
            "{\"input\":{\"roomId\":\""
                + id
                + "\",\"vote\":true,\"movieId\":"
                + room.path("candidates").path(title).path("id")
                + "}}");
      }
    }
    matches = Streams.ofRoom(Table.MATCHES, id);
    votes = Streams.ofRoom(Table.VOTES, id);
  }

  @AfterAll
  static void close() {
    STAGE.close();
  }

  @BeforeEach
  void asUsual() {
    STAGE.aws().behave(STAGE::asUsual);
    STAGE.way(LambdaFunction.STREAM).meet(Fault.NONE);
  }

  private static Answer invoke(JsonNode event) {
    return STAGE.invoke(LambdaFunction.STREAM, event);
  }

  @Test
  void each_user_of_each_match_is_told_with_everything_a_subscriber_may_want() {
    assertThat(invoke(matches).body()).isEqualTo(DONE);

    assertThat(STAGE.aws().requests())
        .hasSize(4)
        .allSatisfy(
            request -> {
              assertThat(request.service()).isEqualTo("appsync");
              assertThat(request.path()).isEqualTo("/graphql");
              assertThat(request.body().path("query").asText())
                  .contains("publishUserMatch(input: $input)", " userId success message")
                  .contains(
                      "match { roomId movieId mediaType matchId title posterPath matchedUsers"
                          + " timestamp }");
            })
        .extracting(request -> request.body().at("/variables/input/userId").asText())
        .containsOnly(ADA, BEN);
    assertThat(STAGE.aws().badlySigned()).isEmpty();
  }

  @Test
  void an_appsync_that_recovers_is_asked_again_within_the_invocation() {
    AtomicInteger asked = new AtomicInteger();
    STAGE
        .aws()
        .behave(
            request ->
                switch (asked.incrementAndGet()) {
                  case 1 -> StandInAws.Reply.of(503, "");
                  case 2 -> StandInAws.Reply.of(429, "{}");
                  case 3 ->
                      StandInAws.Reply.of(
                          200, "{\"data\":null,\"errors\":[{\"errorType\":\"BUSY\"}]}");
                  default -> STAGE.asUsual(request);
                });

    assertThat(invoke(matches).body()).isEqualTo(DONE);
    assertThat(asked).hasValue(4 + 3);
  }

  @Test
  void errors_in_an_answer_that_http_calls_a_success_are_failures_and_the_match_comes_again() {
    STAGE
        .aws()
        .behave(
            request ->
                StandInAws.Reply.of(
                    200,
                    "{\"data\":{\"publishUserMatch\":null},"
                        + "\"errors\":[{\"errorType\":\"Unauthorized\",\"message\":\"no\"}]}"));

    assertThat(json(invoke(matches).body()))
        .isEqualTo(json("{\"batchItemFailures\":[{\"itemIdentifier\":\"100\"}]}"));
    // Both users of the first match were tried, and nobody twice: that it is forbidden will not
    // pass.
    assertThat(STAGE.aws().requests()).hasSize(2);
  }

  @Test
  void an_appsync_that_is_down_leaves_the_rest_of_the_batch_for_later() {
    AtomicInteger asked = new AtomicInteger();
    STAGE
        .aws()
        .behave(
            request ->
                asked.incrementAndGet() <= 2
                    ? STAGE.asUsual(request)
                    : StandInAws.Reply.of(500, "{}"));

    assertThat(json(invoke(matches).body()))
        .isEqualTo(json("{\"batchItemFailures\":[{\"itemIdentifier\":\"101\"}]}"));
  }

  @Test
  void a_store_that_throttles_leaves_votes_for_later() {
    STAGE.way(LambdaFunction.STREAM).meet(Fault.THROTTLED);

    Answer answer = invoke(votes);

    assertThat(json(answer.body()).path("batchItemFailures")).hasSize(1);
  }

  @Test
  void what_ttl_removed_is_passed_over_and_an_unreadable_record_keeps_its_place() {
    ObjectNode event = votes.deepCopy();
    ArrayNode records = (ArrayNode) event.path("Records");
    ObjectNode removed = (ObjectNode) records.path(0);
    removed.put("eventName", "REMOVE");
    ((ObjectNode) removed.path("dynamodb")).remove("NewImage");
    ((ObjectNode) records.path(2).path("dynamodb")).put("NewImage", "nonsense");
    String place = records.path(2).path("dynamodb").path("SequenceNumber").asText();

    assertThat(json(invoke(event).body()))
        .isEqualTo(json("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + place + "\"}]}"));
  }

  @Test
  void an_event_of_another_stream_is_no_success() {
    ObjectNode event = votes.deepCopy();
    for (JsonNode record : event.path("Records")) {
      ((ObjectNode) record)
          .put("eventSourceARN", "arn:aws:dynamodb:eu-west-1:0:table/other/stream/x");
    }
    assertThat(invoke(event).kind()).isEqualTo(Kind.ERROR);
  }
}
