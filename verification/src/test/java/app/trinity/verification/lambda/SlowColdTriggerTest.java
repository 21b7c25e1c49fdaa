package app.trinity.verification.lambda;

import static app.trinity.verification.lambda.stage.Stage.json;
import static app.trinity.verification.lambda.stage.Stage.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambdaruntime.Answer;
import app.trinity.lambdaruntime.Answer.Kind;
import app.trinity.lambdaruntime.FunctionProcess;
import app.trinity.testkit.Rule;
import app.trinity.verification.lambda.stage.BusyMachine;
import app.trinity.verification.lambda.stage.Deployed;
import app.trinity.verification.lambda.stage.NeedsZips;
import app.trinity.verification.lambda.stage.Stage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A trigger in a process that has just been started, on one core, while DynamoDB is slow. Five
 * seconds are Cognito's own limit: past them the emulator kills the process, as Lambda would.
 */
@NeedsZips
@Rule("ACCOUNT-4")
class SlowColdTriggerTest {
  private static final Duration COGNITOS_LIMIT = Duration.ofSeconds(5);
  private static final Path TASKSET = Path.of("/usr/bin/taskset");
  private static final Stage STAGE = new Stage();

  @AfterAll
  static void close() {
    STAGE.close();
  }

  private static Answer coldly(String source) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(TASKSET)) {
      command.addAll(List.of(TASKSET.toString(), "-c", "0"));
    }
    command.addAll(
        Deployed.runtime()
            .withOptions("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=1")
            .command(LambdaFunction.COGNITO_TRIGGER.handler()));
    String sub = somebody();
    ObjectNode event = (ObjectNode) json("{\"userPoolId\":\"eu-west-1_pool\",\"response\":{}}");
    event.put("triggerSource", source).put("userName", sub);
    event
        .putObject("request")
        .putObject("userAttributes")
        .put("sub", sub)
        .put("email", "ada@example.org")
        .put("preferred_username", "s-" + sub.substring(0, 18));
    FunctionProcess process =
        FunctionProcess.start(
            command,
            Deployed.task(LambdaFunction.COGNITO_TRIGGER),
            "CognitoTrigger",
            STAGE.environment(LambdaFunction.COGNITO_TRIGGER));
    Answer answer = process.invoke(event.toString(), BusyMachine.limit(COGNITOS_LIMIT));
    Stage.end(process);
    return answer;
  }

  @Test
  void a_slow_dynamodb_is_waited_for() {
    STAGE.way(LambdaFunction.COGNITO_TRIGGER).delay(Duration.ofMillis(150));

    assertThat(coldly("PreSignUp_SignUp").kind()).isEqualTo(Kind.RESPONSE);
    assertThat(coldly("PostConfirmation_ConfirmSignUp").kind()).isEqualTo(Kind.RESPONSE);
    assertThat(coldly("PostAuthentication_Authentication").kind()).isEqualTo(Kind.RESPONSE);
  }

  @Test
  void a_dynamodb_that_is_too_slow_is_not_waited_for() {
    STAGE.way(LambdaFunction.COGNITO_TRIGGER).delay(BusyMachine.limit(Duration.ofSeconds(20)));

    Answer confirmation = coldly("PostConfirmation_ConfirmSignUp");
    assertThat(confirmation.kind()).isEqualTo(Kind.ERROR);
    assertThat(json(confirmation.body()).path("errorMessage").asText()).contains("Try again");
    assertThat(coldly("PostAuthentication_Authentication").kind()).isEqualTo(Kind.RESPONSE);
  }
}
