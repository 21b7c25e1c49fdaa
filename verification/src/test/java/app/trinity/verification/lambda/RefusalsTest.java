package app.trinity.verification.lambda;

import static app.trinity.verification.lambda.stage.Stage.event;
import static app.trinity.verification.lambda.stage.Stage.json;
import static app.trinity.verification.lambda.stage.Stage.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.function.Variables;
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
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every refusal as AppSync receives it, in both wirings and in batches. */
@NeedsZips
@Rule("ERRORS")
class RefusalsTest {
  private static final Stage STAGE = new Stage(Map.of(Variables.ROOM_CAPACITY, "2"));
  private static final String NEW_ROOM = "{\"input\":{\"mediaType\":\"MOVIE\",\"genreIds\":[18]}}";

  private final Set<RefusalCode> seen = EnumSet.noneOf(RefusalCode.class);
  private final String ada = somebody();

  @AfterAll
  static void close() {
    STAGE.close();
  }

  @Test
  void every_refusal_reaches_appsync_by_its_code_and_a_sentence() {
    JsonNode room = STAGE.value(ada, "Mutation.createRoom", NEW_ROOM);
    String id = room.path("id").asText();
    String join = "{\"input\":{\"roomCode\":\"" + room.path("code").asText() + "\"}}";
    int title = room.path("candidates").path(0).path("id").intValue();

    refused(RefusalCode.UNAUTHENTICATED, "", "Query.getMyRooms", "{}");
    refused(RefusalCode.FORBIDDEN, ada, "Subscription.userMatch", "{\"userId\":\"ben\"}");
    refused(RefusalCode.INVALID_INPUT, ada, "Mutation.joinRoom", "{\"input\":{\"roomCode\":7}}");
    refused(RefusalCode.ROOM_NOT_FOUND, ada, "Mutation.vote", vote("no-such-room", title));
    refused(RefusalCode.NOT_A_PARTICIPANT, somebody(), "Mutation.vote", vote(id, title));
    refused(RefusalCode.NOT_IN_DECK, ada, "Mutation.vote", vote(id, 999_999_999));
    refused(
        RefusalCode.MATCH_NOT_FOUND,
        ada,
        "Mutation.publishUserMatch",
        "{\"input\":{\"userId\":\""
            + ada
            + "\",\"match\":{\"roomId\":\""
            + id
            + "\",\"movieId\":1}}}");
    String name = "{\"username\":\"taken-" + ada.substring(0, 13) + "\"}";
    STAGE.value(ada, "Mutation.reserveUsername", name);
    refused(RefusalCode.USERNAME_TAKEN, somebody(), "Mutation.reserveUsername", name);
    STAGE.value(somebody(), "Mutation.joinRoom", join);
    refused(RefusalCode.ROOM_FULL, somebody(), "Mutation.joinRoom", join);
    STAGE.way(LambdaFunction.VOTE).meet(Fault.THROTTLED);
    refused(RefusalCode.BUSY, somebody(), "Mutation.vote", vote(somebody(), title));
    STAGE.way(LambdaFunction.VOTE).meet(Fault.REFUSED);
    refused(RefusalCode.INTERNAL, somebody(), "Mutation.vote", vote(somebody(), title));
    STAGE.way(LambdaFunction.VOTE).meet(Fault.NONE);
    String alone = STAGE.value(ada, "Mutation.createRoom", NEW_ROOM).path("id").asText();
    STAGE.value(ada, "Mutation.leaveRoom", "{\"roomId\":\"" + alone + "\"}");
    refused(RefusalCode.ROOM_EXPIRED, ada, "Query.getRoom", "{\"id\":\"" + alone + "\"}");
    STAGE
        .aws()
        .behave(request -> StandInAws.Reply.of(200, "{\"candidates\":[],\"degraded\":true}"));
    refused(RefusalCode.CATALOG_UNAVAILABLE, ada, "Mutation.createRoom", NEW_ROOM);
    STAGE.aws().behave(STAGE::asUsual);

    assertThat(seen).containsExactlyInAnyOrder(RefusalCode.values());
  }

  private void refused(RefusalCode code, String user, String field, String arguments) {
    ObjectNode context = event(user, field, arguments);
    if (user.isEmpty()) {
      context.putNull("identity");
    }
    LambdaFunction function = Stage.functionOf(field);

    Answer typed = STAGE.invoke(function, context.deepCopy().put("typedResult", true));
    assertThat(typed.kind()).isEqualTo(Kind.RESPONSE);
    JsonNode error = json(typed.body()).path("error");
    assertThat(json(typed.body()).has("data")).isFalse();
    assertThat(error.path("type").asText()).isEqualTo(code.name());
    assertThat(error.path("message").asText()).matches("[A-Z].*[.]");

    Answer thrown = STAGE.invoke(function, context);
    assertThat(thrown.kind()).as("%s", code).isEqualTo(Kind.ERROR);
    assertThat(json(thrown.body()).path("errorType").asText()).isEqualTo(code.name());
    assertThat(json(thrown.body()).path("errorMessage").asText()).matches("[A-Z].*[.]");
    assertThat(json(thrown.body()).path("stackTrace")).isEmpty();
    assertThat(thrown.body()).doesNotContain("Exception").doesNotContain("amazon");
    seen.add(code);
  }

  private static String vote(String room, int title) {
    return "{\"input\":{\"roomId\":\"" + room + "\",\"movieId\":" + title + ",\"vote\":true}}";
  }

  @Test
  void a_batch_is_answered_in_order_each_with_an_error_of_its_own() {
    String mine = "{\"username\":\"mine-" + ada.substring(0, 13) + "\"}";
    ArrayNode batch = Stage.JSON.createArrayNode();
    batch.add(event(ada, "Mutation.reserveUsername", mine));
    batch.add(event(ada, "Query.checkUsername", "{\"username\":\"!\"}"));
    batch.add(event(somebody(), "Query.checkUsername", mine).put("typedResult", true));
    batch.add(event(somebody(), "Mutation.reserveUsername", mine).put("typedResult", true));
    batch.add("no context at all");

    Answer answer = STAGE.invoke(LambdaFunction.USERNAME, batch);

    JsonNode answers = json(answer.body());
    assertThat(answers).hasSize(5);
    assertThat(answers.path(0)).isEqualTo(json("{\"data\":{\"success\":true}}"));
    assertThat(answers.path(1).path("data").isNull()).isTrue();
    assertThat(answers.path(1).path("errorType").asText()).isEqualTo("INVALID_INPUT");
    assertThat(answers.path(1).path("errorMessage").asText()).contains("3 to 30");
    assertThat(answers.path(2)).isEqualTo(json("{\"data\":{\"data\":{\"available\":false}}}"));
    assertThat(answers.path(3).path("data").path("error").path("type").asText())
        .isEqualTo("USERNAME_TAKEN");
    assertThat(answers.path(4).path("errorType").asText()).isEqualTo("INVALID_INPUT");
  }

  @Test
  void who_comes_through_an_identity_pool_is_no_backend() {
    ObjectNode context =
        event("", "Mutation.reserveUsername", "{\"username\":\"stolen\",\"userId\":\"ada\"}");
    context.set(
        "identity",
        json(
            "{\"accountId\":\"1\",\"cognitoIdentityId\":\"eu-west-1:x\",\"userArn\":\"arn:aws:x\"}"));

    Answer answer = STAGE.invoke(LambdaFunction.USERNAME, context.put("typedResult", true));

    assertThat(json(answer.body()).path("error").path("type").asText())
        .isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void the_room_function_tells_the_troubles_of_the_tmdb_function_apart() {
    StandInAws aws = STAGE.aws();
    aws.behave(request -> StandInAws.Reply.of(429, "{\"Reason\":\"ReservedFunctionConcurrent\"}"));
    assertThat(createdWith()).isEqualTo("BUSY");
    aws.behave(
        request ->
            new StandInAws.Reply(
                200, "{\"errorType\":\"BUSY\",\"errorMessage\":\"x\"}", "Unhandled"));
    assertThat(createdWith()).isEqualTo("BUSY");
    aws.behave(
        request ->
            new StandInAws.Reply(
                200, "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"x\"}", "Unhandled"));
    assertThat(createdWith()).isEqualTo("CATALOG_UNAVAILABLE");
    aws.behave(request -> StandInAws.Reply.of(200, "[1]"));
    assertThat(createdWith()).isEqualTo("INTERNAL");
    aws.behave(request -> StandInAws.Reply.of(500, ""));
    assertThat(createdWith()).isEqualTo("INTERNAL");
    aws.behave(STAGE::asUsual);
    assertThat(createdWith()).isEmpty();
  }

  private String createdWith() {
    return STAGE.ask(ada, "Mutation.createRoom", NEW_ROOM).path("error").path("type").asText();
  }
}
