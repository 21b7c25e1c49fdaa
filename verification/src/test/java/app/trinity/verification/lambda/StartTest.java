package app.trinity.verification.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambdaruntime.Answer;
import app.trinity.lambdaruntime.Answer.Kind;
import app.trinity.lambdaruntime.FunctionProcess;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NeedsZips
class StartTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String VOTE =
      "\"info\":{\"parentTypeName\":\"Mutation\",\"fieldName\":\"vote\"}";

  @Test
  void a_refusal_is_told_in_both_wirings() {
    try (FunctionProcess function = Deployed.start(LambdaFunction.VOTE, Map.of())) {
      Answer typed = function.invoke("{\"typedResult\":true," + VOTE + "}", LIMIT);
      Answer thrown = function.invoke("{" + VOTE + "}", LIMIT);

      assertThat(typed.kind()).isEqualTo(Kind.RESPONSE);
      assertThat(typed.body())
          .isEqualTo("{\"error\":{\"type\":\"UNAUTHENTICATED\",\"message\":\"Sign in first.\"}}");
      assertThat(thrown.kind()).isEqualTo(Kind.ERROR);
      assertThat(thrown.body())
          .contains("\"errorType\":\"UNAUTHENTICATED\"")
          .contains("\"errorMessage\":\"Sign in first.\"")
          .contains("\"stackTrace\":[]");
    }
  }
}
