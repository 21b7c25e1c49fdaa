package app.trinity.operator.doctor;

import app.trinity.operator.aws.AwsAccess;
import app.trinity.operator.aws.SignedJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The checks of the API: a question through AppSync and a function, and a subscription. */
public final class GraphQlChecks {
  private static final String QUESTION =
      "query($username: String!) { checkUsername(username: $username) { available } }";
  private static final String ANYBODY = "doctor";

  private final SignedJson signed;
  private final Supplier<URI> address;
  private final Optional<KnownMatch> match;

  /**
   * Creates the checks.
   *
   * @param aws the account
   * @param address finds the GraphQL address; throws if there is none
   * @param match a recorded match to announce once more; if empty, nothing is announced
   */
  public GraphQlChecks(AwsAccess aws, Supplier<URI> address, Optional<KnownMatch> match) {
    this.signed = aws.signedForAppSync();
    this.address = address;
    this.match = match;
  }

  /** Returns the checks. */
  public List<Check> all() {
    return List.of(
        new Check(
            "AppSync",
            "check the address; allow appsync:GraphQL to these credentials",
            this::question),
        new Check(
            "subscription",
            "look for userMatch in AppSync's and the MatchHandler's logs; allow appsync:GraphQL"
                + " to these credentials",
            this::subscription));
  }

  private Finding question() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", QUESTION);
    body.putObject("variables").put("username", ANYBODY);
    JsonNode answer = signed.post(address.get(), body);
    JsonNode error = answer.path("errors").path(0);
    if (!error.isMissingNode()) {
      return Finding.fail(
          "checkUsername was answered with "
              + error.path("errorType").asText("an error")
              + ": "
              + error.path("message").asText(),
          "look for it in the UsernameHandler's log");
    }
    if (!answer.path("data").path("checkUsername").path("available").isBoolean()) {
      return Finding.fail("that is not an answer of this API", "check the address");
    }
    return Finding.ok("AppSync, the UsernameHandler and its table answer");
  }

  private Finding subscription() throws Exception {
    try (Subscription subscription = Subscription.open(signed, address.get())) {
      String user = match.map(KnownMatch::userId).orElse(ANYBODY);
      subscription.start(user);
      if (match.isEmpty()) {
        return Finding.ok("a subscription to userMatch is established");
      }
      subscription.announce(match.get());
      subscription.awaitMatch(match.get());
      return Finding.ok("a match was delivered through publishUserMatch and userMatch");
    }
  }
}
