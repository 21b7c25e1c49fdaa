package app.trinity.verification.lambda;

import static app.trinity.verification.lambda.stage.Stage.json;
import static app.trinity.verification.lambda.stage.Stage.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambdaruntime.Answer;
import app.trinity.lambdaruntime.Answer.Kind;
import app.trinity.testkit.Rule;
import app.trinity.verification.dynamodb.LocalTables;
import app.trinity.verification.lambda.stage.DynamoDbProxy.Fault;
import app.trinity.verification.lambda.stage.NeedsZips;
import app.trinity.verification.lambda.stage.Stage;
import app.trinity.verification.lambda.stage.StandInAws;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cognito's triggers, one function for all of them. */
@NeedsZips
@Rule("ACCOUNT-3")
class TriggersTest {
  private static final Stage STAGE = new Stage();

  private final String sub = somebody();
  private final String name = "n-" + sub.substring(0, 18);
  private final DynamoStores stores = LocalTables.stores().build();

  @AfterAll
  static void close() {
    STAGE.close();
  }

  @BeforeEach
  void forget() {
    STAGE.aws().behave(STAGE::asUsual);
    STAGE.way(LambdaFunction.COGNITO_TRIGGER).meet(Fault.NONE);
  }

  private ObjectNode event(String source, Map<String, String> attributes) {
    ObjectNode event = (ObjectNode) json("{\"version\":\"1\",\"region\":\"eu-west-1\"}");
    event
        .put("triggerSource", source)
        .put("userPoolId", "eu-west-1_pool")
        .put("userName", "u-" + sub);
    event.putObject("callerContext").put("awsSdkVersion", "1").put("clientId", "c");
    ObjectNode given = event.putObject("request").putObject("userAttributes");
    given.put("sub", sub);
    attributes.forEach(given::put);
    ObjectNode response = event.putObject("response");
    if (source.startsWith("PreSignUp")) {
      response
          .put("autoConfirmUser", false)
          .put("autoVerifyEmail", false)
          .put("autoVerifyPhone", false);
    }
    return event;
  }

  private Answer answer(JsonNode event) {
    return STAGE.invoke(LambdaFunction.COGNITO_TRIGGER, event);
  }

  private Profile profile() {
    return stores.profiles().find(UserId.of(sub)).orElseThrow();
  }

  @Test
  void a_sign_up_is_confirmed_at_once_and_the_rest_of_the_event_comes_back() {
    ObjectNode event =
        event("PreSignUp_SignUp", Map.of("email", "ada@example.org", "preferred_username", name));

    JsonNode answer = json(answer(event).body());

    ObjectNode expected = event.deepCopy();
    expected
        .putObject("response")
        .put("autoConfirmUser", true)
        .put("autoVerifyEmail", true)
        .put("autoVerifyPhone", false);
    assertThat(answer).isEqualTo(expected);
  }

  @Test
  void a_sign_up_that_cannot_succeed_is_refused_in_a_sentence_for_the_person() {
    answer(confirmation());
    assertThat(
            refusal(
                "PreSignUp_SignUp", Map.of("email", "a@example.org", "preferred_username", name)))
        .contains("taken");
    assertThat(
            refusal(
                "PreSignUp_SignUp", Map.of("email", "a@example.org", "preferred_username", "!")))
        .contains("3 to 30 letters");
    assertThat(refusal("PreSignUp_SignUp", Map.of("email", "a@example.org"))).contains("username");
    assertThat(
            refusal("PreSignUp_SignUp", Map.of("email", "no address", "preferred_username", name)))
        .contains("email address");
    assertThat(refusal("PreSignUp_ExternalProvider", Map.of())).contains("email address");
    assertThat(
            refusal(
                "PreSignUp_AdminCreateUser",
                Map.of("email", "a@example.org", "preferred_username", name)))
        .contains("taken");
  }

  private String refusal(String source, Map<String, String> attributes) {
    Answer answer = answer(event(source, attributes));
    assertThat(answer.kind()).isEqualTo(Kind.ERROR);
    return json(answer.body()).path("errorMessage").asText();
  }

  private ObjectNode confirmation() {
    return event(
        "PostConfirmation_ConfirmSignUp",
        Map.of("email", "ada@example.org", "preferred_username", name));
  }

  @Test
  void a_confirmed_person_has_a_name_a_profile_and_a_place_in_the_group_however_often_told() {
    ObjectNode event = confirmation();

    assertThat(json(answer(event).body())).isEqualTo(event);
    assertThat(json(answer(event).body())).isEqualTo(event);

    assertThat(profile().username().value()).isEqualTo(name);
    assertThat(STAGE.aws().requests())
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(request.target()).endsWith(".AdminAddUserToGroup");
              assertThat(request.body())
                  .isEqualTo(
                      json(
                          "{\"UserPoolId\":\"eu-west-1_pool\",\"Username\":\"u-"
                              + sub
                              + "\",\"GroupName\":\"Users\"}"));
            });
    assertThat(STAGE.aws().badlySigned()).isEmpty();
  }

  @Test
  void somebody_from_google_signs_up_without_a_username_and_gets_a_free_one() {
    Map<String, String> attributes =
        Map.of(
            "email", "ada.lovelace@example.org",
            "email_verified", "true",
            "given_name", "Ada " + sub.substring(0, 6),
            "identities", "[{\"providerName\":\"Google\"}]");
    JsonNode signedUp = json(answer(event("PreSignUp_ExternalProvider", attributes)).body());
    assertThat(signedUp.path("response").path("autoConfirmUser").booleanValue()).isTrue();
    assertThat(signedUp.path("response").path("autoVerifyEmail").booleanValue()).isTrue();

    assertThat(answer(event("PostConfirmation_ConfirmSignUp", attributes)).isResponse()).isTrue();

    assertThat(profile().username().value()).startsWith("Ada_");
  }

  @Test
  void what_an_administrator_creates_is_left_to_him() {
    ObjectNode event = event("PreSignUp_AdminCreateUser", Map.of());
    assertThat(json(answer(event).body())).isEqualTo(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PostConfirmation_ConfirmForgotPassword", "TokenGeneration_HostedAuth", ""})
  void what_asks_for_nothing_passes_unchanged_and_does_nothing(String source) {
    ObjectNode event = event(source, Map.of("email", "ada@example.org"));
    STAGE.way(LambdaFunction.COGNITO_TRIGGER).forget();

    assertThat(json(answer(event).body())).isEqualTo(event);

    assertThat(STAGE.way(LambdaFunction.COGNITO_TRIGGER).uses()).isEmpty();
    assertThat(STAGE.aws().requests()).isEmpty();
  }

  @Test
  void a_sign_in_is_recorded() {
    answer(confirmation());
    ObjectNode event = event("PostAuthentication_Authentication", Map.of());
    ((ObjectNode) event.path("request")).put("newDeviceUsed", true);

    assertThat(json(answer(event).body())).isEqualTo(event);

    assertThat(profile().lastLoginAt()).isPresent();
  }

  @Test
  void a_sign_in_passes_even_when_it_cannot_be_recorded() {
    STAGE.way(LambdaFunction.COGNITO_TRIGGER).meet(Fault.REFUSED);
    ObjectNode event = event("PostAuthentication_Authentication", Map.of());

    assertThat(json(answer(event).body())).isEqualTo(event);
  }

  @Test
  void a_group_that_cannot_be_joined_is_no_silent_loss() {
    STAGE
        .aws()
        .behave(request -> StandInAws.Reply.of(500, "{\"__type\":\"InternalErrorException\"}"));
    Answer answer = answer(confirmation());
    assertThat(answer.kind()).isEqualTo(Kind.ERROR);
    assertThat(json(answer.body()).path("errorType").asText()).isEqualTo("INTERNAL");

    STAGE.aws().behave(STAGE::asUsual);
    assertThat(answer(confirmation()).isResponse()).isTrue();
    assertThat(STAGE.aws().requests()).hasSize(1);
  }

  @Test
  void a_store_that_throttles_is_told_as_busy() {
    STAGE.way(LambdaFunction.COGNITO_TRIGGER).meet(Fault.THROTTLED);
    Answer answer = answer(confirmation());
    assertThat(json(answer.body()).path("errorType").asText()).isEqualTo("BUSY");
  }
}
