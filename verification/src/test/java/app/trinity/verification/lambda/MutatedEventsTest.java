package app.trinity.verification.lambda;

import static app.trinity.verification.lambda.stage.Stage.event;
import static app.trinity.verification.lambda.stage.Stage.json;
import static app.trinity.verification.lambda.stage.Stage.somebody;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambdaruntime.Answer;
import app.trinity.lambdaruntime.Answer.Kind;
import app.trinity.lambdaruntime.FunctionProcess;
import app.trinity.verification.lambda.stage.NeedsZips;
import app.trinity.verification.lambda.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events that something has damaged: always a well-formed answer or error, out of one process. */
@NeedsZips
class MutatedEventsTest {
  private static final int EVENTS = Integer.getInteger("trinity.events", 600);
  private static final long SEED = Long.getLong("trinity.seed", 20_261_122L);
  private static final Stage STAGE = new Stage();

  private final Map<Kind, Integer> ends = new EnumMap<>(Kind.class);

  @AfterAll
  static void close() {
    STAGE.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_damaged_event_has_a_well_formed_end(LambdaFunction function) {
    List<JsonNode> events = events(function);
    FunctionProcess process = STAGE.process(function);
    Mutations mutations = new Mutations(new Random(SEED + function.name().hashCode()));
    for (int i = 0; i < EVENTS; i++) {
      byte[] event = mutations.of(events.get(i % events.size()));
      Answer answer = process.invoke(event, Stage.LIMIT);
      assertThat(answer.kind())
          .as("%s, event %s of seed %s: %s", function, i, SEED, new String(event, UTF_8))
          .isIn(Kind.RESPONSE, Kind.ERROR);
      requireWellFormed(answer);
      ends.merge(answer.kind(), 1, Integer::sum);
    }
    assertThat(process.isAlive()).isTrue();
    assertThat(STAGE.process(function)).isSameAs(process);
    assertThat(ends.keySet()).as("ends of %s", function).hasSize(2);
  }

  private static void requireWellFormed(Answer answer) {
    JsonNode body = json(answer.body());
    if (answer.kind() == Kind.ERROR) {
      assertThat(RefusalCode.values())
          .extracting(RefusalCode::name)
          .contains(body.path("errorType").asText());
      assertThat(body.path("errorMessage").asText()).matches("(?s)[A-Z].*[.]");
      assertThat(body.path("stackTrace")).isEmpty();
    }
  }

  private static List<JsonNode> events(LambdaFunction function) {
    String user = somebody();
    return switch (function) {
      case ROOM ->
          List.of(
              event(user, "Query.getRoom", "{\"id\":\"" + somebody() + "\"}"),
              event(user, "Query.getMyRooms", "{}").put("typedResult", true),
              event(user, "Mutation.joinRoom", "{\"input\":{\"roomCode\":\"ABCDEF\"}}"),
              event(user, "Query.nextCards", "{\"roomId\":\"r\",\"limit\":3}"),
              event(user, "Query.standings", "{\"roomId\":\"r\"}").put("typedResult", true));
      case VOTE ->
          List.of(
              event(user, "Mutation.vote", vote()),
              event(user, "Mutation.vote", vote()).put("typedResult", true));
      case MATCH ->
          List.of(
              event(user, "Query.getMyMatches", "{\"limit\":3}"),
              event(user, "Subscription.userMatch", "{\"userId\":\"" + user + "\"}"),
              event(
                      user,
                      "Mutation.publishUserMatch",
                      "{\"input\":{\"userId\":\"x\",\"match\":{\"roomId\":\"r\",\"movieId\":1}}}")
                  .put("typedResult", true));
      case TMDB -> List.of(json("{\"mediaType\":\"MOVIE\",\"genreIds\":[18]}"));
      case USERNAME ->
          List.of(
              event(user, "Query.checkUsername", "{\"username\":\"somebody\"}"),
              event(
                      user,
                      "Mutation.reserveUsername",
                      "{\"username\":\"" + user.substring(9) + "\"}")
                  .put("typedResult", true));
      case COGNITO_TRIGGER ->
          List.of(
              trigger("PreSignUp_SignUp"),
              trigger("PreSignUp_ExternalProvider"),
              trigger("PostConfirmation_ConfirmSignUp"),
              trigger("PostAuthentication_Authentication"));
      case STREAM ->
          List.of(
              Streams.event(Table.VOTES, List.of(StreamImages.vote(), StreamImages.vote())),
              Streams.event(Table.MATCHES, List.of(StreamImages.match())));
    };
  }

  private static String vote() {
    return "{\"input\":{\"roomId\":\"r\",\"movieId\":1,\"vote\":true}}";
  }

  private static JsonNode trigger(String source) {
    ObjectNode event =
        (ObjectNode) json("{\"userPoolId\":\"p\",\"userName\":\"u\",\"response\":{}}");
    event.put("triggerSource", source);
    event
        .putObject("request")
        .putObject("userAttributes")
        .put("sub", somebody())
        .put("email", "ada@example.org")
        .put("preferred_username", "m-" + somebody().substring(0, 18));
    return event;
  }
}
