package app.trinity.lambda;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.Usernames;
import app.trinity.core.Trinity;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The username function. */
public final class UsernameResolver implements Resolver {
  private final Usernames usernames;
  private final FieldMap fields =
      new FieldMap(
          Map.of(
              "Query.checkUsername", this::checkUsername,
              "Mutation.reserveUsername", this::reserveUsername));

  /** Answers from an engine. */
  public UsernameResolver(Trinity trinity) {
    usernames = trinity.usernames();
  }

  @Override
  public Set<String> fields() {
    return fields.fields();
  }

  @Override
  public JsonNode resolve(ResolverEvent event) {
    return fields.resolve(event);
  }

  private JsonNode checkUsername(ResolverEvent event) {
    event.caller().requireKnown();
    Username username = Username.of(event.arguments().text("username"));
    return Answers.usernameAvailability(usernames.isAvailable(username));
  }

  private JsonNode reserveUsername(ResolverEvent event) {
    event.caller().requireKnown();
    UserId owner = owner(event.caller(), event.arguments());
    usernames.reserve(owner, Username.of(event.arguments().text("username")));
    return Answers.usernameReservation();
  }

  /** A person reserves for himself, whether or not he names himself; a backend names a person. */
  private static UserId owner(Caller caller, Arguments arguments) {
    if (caller.isBackend()) {
      return UserId.of(arguments.text("userId"));
    }
    Optional<UserId> named = arguments.optionalText("userId").map(UserId::of);
    named.ifPresent(caller::requireMayActFor);
    return caller.user();
  }
}
