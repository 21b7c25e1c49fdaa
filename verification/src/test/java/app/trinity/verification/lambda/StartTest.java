package app.trinity.verification.lambda;

import static app.trinity.verification.lambda.stage.Stage.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.function.Variables;
import app.trinity.lambdaruntime.Answer;
import app.trinity.lambdaruntime.Answer.Kind;
import app.trinity.lambdaruntime.FunctionProcess;
import app.trinity.lambdaruntime.JavaRuntime;
import app.trinity.verification.lambda.stage.Deployed;
import app.trinity.verification.lambda.stage.NeedsZips;
import app.trinity.verification.lambda.stage.Stage;
import app.trinity.verification.lambda.stage.StandInAws;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How functions start: with what they are given, or not at all. */
@NeedsZips
class StartTest {
  private static final Stage STAGE = new Stage();
  private static final String DRAMAS = "{\"mediaType\":\"MOVIE\",\"genreIds\":[18]}";

  /**
   * Where a snapshot will be taken, the runtime client tells the function of it, and of its end.
   */
  private static final JavaRuntime SNAP_STARTING =
      Deployed.runtime().withOptions("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

  @AfterAll
  static void close() {
    STAGE.close();
  }

  private static Answer started(LambdaFunction function, Map<String, String> environment) {
    FunctionProcess process = STAGE.start(function, environment);
    Answer answer = process.invoke("{}", Stage.LIMIT);
    String output = Stage.end(process);
    assertThat(output.lines().filter(line -> line.startsWith("{")))
        .as("the log of %s", function)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(json(line).path("level").asText()).isNotEmpty())
        .allSatisfy(
            line ->
                assertThat(json(line).path("service").asText()).isEqualTo(function.logicalName()));
    return answer;
  }

  @ParameterizedTest
  @EnumSource
  void every_function_starts_and_answers_what_makes_no_sense(LambdaFunction function) {
    Answer answer = started(function, STAGE.environment(function));

    if (function == LambdaFunction.COGNITO_TRIGGER) {
      assertThat(answer.body()).isEqualTo("{}");
    } else {
      assertThat(answer.kind()).isEqualTo(Kind.ERROR);
      assertThat(json(answer.body()).path("errorType").asText()).isIn("INVALID_INPUT", "INTERNAL");
    }
  }

  @Test
  void what_is_missing_or_wrong_is_told_all_at_once() {
    Answer answer =
        started(
            LambdaFunction.ROOM,
            Map.of("AWS_REGION", "", Variables.ROOM_HOURS, "many", Variables.ROOM_CAPACITY, "91"));

    assertThat(answer.kind()).isEqualTo(Kind.INIT_ERROR);
    assertThat(json(answer.body()).path("errorMessage").asText())
        .contains("AWS_REGION")
        .contains(Variables.TMDB_FUNCTION)
        .contains(Variables.ROOM_HOURS)
        .contains(Variables.ROOM_CAPACITY + " must be a whole number from 1 to 90")
        .doesNotContain("many");
    assertThat(json(answer.body()).path("errorType").asText()).endsWith("Misconfigured");
  }

  @Test
  void the_tmdb_function_needs_a_credential_and_says_where_it_looks() {
    Answer answer = started(LambdaFunction.TMDB, Map.of(Variables.TMDB_LANGUAGE, "english please"));

    assertThat(json(answer.body()).path("errorMessage").asText())
        .contains("TMDB_READ_TOKEN, TMDB_API_KEY, TMDB_SECRET, TMDB_PARAMETER")
        .contains(Variables.TMDB_LANGUAGE);
  }

  @Test
  void the_credential_comes_from_wherever_it_is_kept() {
    for (Map<String, String> kept :
        Stream.of(
                Map.of(Variables.TMDB_SECRET, "trinity/tmdb"),
                Map.of(Variables.TMDB_PARAMETER, "/trinity/tmdb"),
                Map.of(Variables.TMDB_API_KEY, Stage.API_KEY),
                Map.of(Variables.TMDB_READ_TOKEN, Stage.READ_TOKEN))
            .toList()) {
      Map<String, String> environment = new HashMap<>(STAGE.environment(LambdaFunction.TMDB));
      environment.remove(Variables.TMDB_SECRET);
      environment.putAll(kept);
      FunctionProcess process = STAGE.start(LambdaFunction.TMDB, environment);
      Answer answer = process.invoke(DRAMAS, Stage.LIMIT);
      Stage.end(process);
      assertThat(json(answer.body()).path("candidates")).as("%s", kept.keySet()).hasSize(50);
    }
    assertThat(STAGE.aws().badlySigned()).isEmpty();
  }

  @Test
  void a_secret_that_is_not_there_is_told_by_what_the_service_calls_it() {
    STAGE
        .aws()
        .behave(request -> StandInAws.Reply.of(400, "{\"__type\":\"ResourceNotFoundException\"}"));

    Answer answer = started(LambdaFunction.TMDB, STAGE.environment(LambdaFunction.TMDB));

    STAGE.aws().behave(STAGE::asUsual);
    assertThat(answer.kind()).isEqualTo(Kind.INIT_ERROR);
    assertThat(json(answer.body()).path("errorMessage").asText())
        .contains("secretsmanager answered 400 ResourceNotFoundException");
  }

  @ParameterizedTest
  @EnumSource
  void before_a_snapshot_a_function_does_what_traffic_does_and_stores_nothing(
      LambdaFunction function) {
    Map<String, String> environment = new HashMap<>(STAGE.environment(function));
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    STAGE.way(function).forget();
    FunctionProcess process = STAGE.start(SNAP_STARTING, function, environment);

    process.invoke("{}", Stage.LIMIT);

    assertThat(Stage.end(process)).contains("\"Primed.\"");
    if (function != LambdaFunction.TMDB) {
      assertThat(STAGE.way(function).uses()).isNotEmpty();
    }
    for (Table table : new Table[] {Table.VOTES, Table.MATCHES}) {
      JsonNode stored = Streams.ofRoom(table, "priming").path("Records");
      assertThat(stored).isEmpty();
    }
  }

  /** The secret as it is when it is read for the first time, and later. */
  private static Answer deckWithSecret(StandInAws.Reply first, StandInAws.Reply later) {
    AtomicInteger readings = new AtomicInteger();
    STAGE.aws().behave(request -> readings.getAndIncrement() == 0 ? first : later);
    Map<String, String> environment = new HashMap<>(STAGE.environment(LambdaFunction.TMDB));
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    FunctionProcess process = STAGE.start(SNAP_STARTING, LambdaFunction.TMDB, environment);
    Answer answer = process.invoke(DRAMAS, Stage.LIMIT);
    Stage.end(process);
    STAGE.aws().behave(STAGE::asUsual);
    assertThat(readings).hasValueGreaterThan(1);
    return answer;
  }

  @Test
  void what_is_restored_from_a_snapshot_reads_the_credential_again() {
    Answer answer =
        deckWithSecret(
            StandInAws.Reply.of(200, "{\"SecretString\":\"an.outdated.token\"}"),
            StandInAws.Reply.of(200, "{\"SecretString\":\"" + Stage.READ_TOKEN + "\"}"));

    assertThat(json(answer.body()).path("candidates")).hasSize(50);
  }

  @Test
  void where_it_cannot_be_read_again_the_snapshots_credential_is_used() {
    Answer answer =
        deckWithSecret(
            StandInAws.Reply.of(200, "{\"SecretString\":\"" + Stage.READ_TOKEN + "\"}"),
            StandInAws.Reply.of(400, "{\"__type\":\"AccessDeniedException\"}"));

    assertThat(json(answer.body()).path("candidates")).hasSize(50);
  }
}
