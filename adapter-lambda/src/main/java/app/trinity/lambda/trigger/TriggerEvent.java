package app.trinity.lambda.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Cognito hands to a trigger. Only what Cognito documents of it is read, and an empty text is
 * the same as an absent one. Immutable, as long as nobody changes the tree it was read from.
 */
record TriggerEvent(JsonNode event) {
  private static final String USERNAME = "preferred_username";

  /** What happened: {@code PreSignUp_SignUp} and so on; empty where it says nothing. */
  String source() {
    return event.path("triggerSource").asText();
  }

  /** The pool's name for the person. */
  Optional<String> userName() {
    return text(event.path("userName"));
  }

  Optional<String> userPoolId() {
    return text(event.path("userPoolId"));
  }

  Optional<String> attribute(String name) {
    return text(event.path("request").path("userAttributes").path(name));
  }

  /**
   * The username they ask for: a pool that keeps it as an alias takes it only after the sign-up, so
   * a client may hand it in as metadata.
   */
  Optional<String> wantedUsername() {
    return attribute(USERNAME)
        .or(() -> text(event.path("request").path("clientMetadata").path(USERNAME)))
        .or(() -> text(event.path("request").path("validationData").path(USERNAME)));
  }

  /** What a username may be made from: never the whole email address. */
  String nameHint() {
    return Stream.of(
            attribute("given_name"),
            attribute("name"),
            attribute("email").map(email -> email.split("@", 2)[0]))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank()
        ? Optional.of(node.textValue())
        : Optional.empty();
  }
}
