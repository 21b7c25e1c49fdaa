package app.trinity.api;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.Usernames;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looking for and reserving usernames. */
record UsernameFields(Usernames usernames) {
  Map<String, Function<Call, @Nullable Object>> methods() {
    return Map.of(
        "Query.checkUsername", this::checkUsername,
        "Mutation.reserveUsername", this::reserveUsername);
  }

  private Object checkUsername(Call call) {
    call.caller().requireKnown();
    Username username = Username.of(call.arguments().text("username"));
    return Answers.usernameAvailability(usernames.isAvailable(username));
  }

  private Object reserveUsername(Call call) {
    call.caller().requireKnown();
    UserId owner = owner(call.caller(), call.arguments());
    usernames.reserve(owner, Username.of(call.arguments().text("username")));
    return Answers.usernameReservation();
  }

  /** People reserve for themselves, whether or not they say so; a backend names a person. */
  private static UserId owner(Caller caller, Arguments arguments) {
    if (caller.isBackend()) {
      return UserId.of(arguments.text("userId"));
    }
    Optional<UserId> named = arguments.optionalText("userId").map(UserId::of);
    named.ifPresent(caller::requireMayActFor);
    return caller.user();
  }
}
