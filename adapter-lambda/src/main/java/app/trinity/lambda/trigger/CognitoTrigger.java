package app.trinity.lambda.trigger;

import app.trinity.Refusal;
import app.trinity.account.Accounts;
import app.trinity.account.NewAccount;
import app.trinity.account.SignUp;
import app.trinity.account.UserId;
import app.trinity.lambda.aws.CognitoGroups;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * Answers Cognito's triggers (rule ACCOUNT-3): the answer is the event, with a response where one
 * is asked for. What it does may be done again, for Cognito asks up to three times.
 *
 * <p>Thread-safe.
 */
public final class CognitoTrigger {
  private static final String SIGN_UP = "PreSignUp_SignUp";
  private static final String PROVIDER_SIGN_UP = "PreSignUp_ExternalProvider";
  private static final String ADMIN_SIGN_UP = "PreSignUp_AdminCreateUser";
  private static final String CONFIRMED = "PostConfirmation_ConfirmSignUp";
  private static final String NEW_PASSWORD = "PostConfirmation_ConfirmForgotPassword";
  private static final String SIGNED_IN = "PostAuthentication_Authentication";
  private static final Set<String> SOURCES =
      Set.of(SIGN_UP, PROVIDER_SIGN_UP, ADMIN_SIGN_UP, CONFIRMED, NEW_PASSWORD, SIGNED_IN);

  private final Accounts accounts;

  /** Answers from an engine's accounts, whose groups are {@link CognitoGroups}. */
  public CognitoTrigger(Accounts accounts) {
    this.accounts = accounts;
  }

  /** What an event is called in the log and the metrics; one of a few. */
  public static String operation(JsonNode event) {
    String source = new TriggerEvent(event).source();
    return SOURCES.contains(source) ? source : "unknown";
  }

  /** Whom an event is about, where it says so. */
  public static Optional<String> user(JsonNode event) {
    return new TriggerEvent(event).attribute("sub");
  }

  /**
   * Returns whether an event only tells of something that has happened and that nobody should be
   * kept from by a failure of ours: a sign-in.
   */
  public static boolean mustPass(JsonNode event) {
    return new TriggerEvent(event).source().equals(SIGNED_IN);
  }

  /**
   * Answers an event. One of an unknown source comes back unchanged.
   *
   * @throws Refusal where Cognito is to turn the person away, and show them why
   * @throws app.trinity.InfrastructureFailure where something Trinity depends on failed
   */
  public JsonNode answer(JsonNode event) {
    TriggerEvent read = new TriggerEvent(event);
    switch (read.source()) {
      case SIGN_UP -> {
        accounts.checkSignUp(signUp(read));
        return confirmed(event, read);
      }
      case PROVIDER_SIGN_UP -> {
        accounts.checkProviderSignUp(signUp(read));
        return confirmed(event, read);
      }
      case ADMIN_SIGN_UP -> checkWhatIsGiven(read);
      case CONFIRMED -> accounts.open(account(read));
      case SIGNED_IN -> accounts.recordLogin(sub(read));
      default -> {
        // A new password, or what Cognito may learn to ask one day: nothing to do.
      }
    }
    return event;
  }

  private static SignUp signUp(TriggerEvent event) {
    return SignUp.builder()
        .email(event.attribute("email"))
        .username(event.wantedUsername())
        .build();
  }

  /**
   * Who administers the pool may leave out what people must give, but cannot give away a taken
   * name.
   */
  private void checkWhatIsGiven(TriggerEvent event) {
    if (event.attribute("email").isPresent() && event.wantedUsername().isPresent()) {
      accounts.checkSignUp(signUp(event));
    } else if (event.attribute("email").isPresent()) {
      accounts.checkProviderSignUp(signUp(event));
    }
  }

  /** Confirms the person at once; an address that is not there cannot be verified. */
  private static JsonNode confirmed(JsonNode event, TriggerEvent read) {
    ObjectNode answer = event.deepCopy();
    ObjectNode response =
        answer.path("response").isObject()
            ? (ObjectNode) answer.path("response")
            : answer.putObject("response");
    boolean verifies =
        read.attribute("email").isPresent()
            && !read.attribute("email_verified").equals(Optional.of("false"));
    response.put("autoConfirmUser", true).put("autoVerifyEmail", verifies);
    if (!response.path("autoVerifyPhone").isBoolean()) {
      response.put("autoVerifyPhone", false);
    }
    return answer;
  }

  private static NewAccount account(TriggerEvent event) {
    NewAccount.Builder account =
        NewAccount.builder()
            .userId(sub(event))
            .wantedUsername(event.wantedUsername())
            .nameHint(event.nameHint());
    if (event.userPoolId().isPresent() && event.userName().isPresent()) {
      account.directoryName(
          CognitoGroups.directoryName(event.userPoolId().get(), event.userName().get()));
    }
    return account.build();
  }

  private static UserId sub(TriggerEvent event) {
    return UserId.of(
        event
            .attribute("sub")
            .orElseThrow(() -> Refusal.invalidInput("The event does not say who it is about.")));
  }
}
