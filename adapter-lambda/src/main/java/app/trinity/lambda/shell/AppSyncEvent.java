package app.trinity.lambda.shell;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import app.trinity.api.Call;
import app.trinity.api.Caller;
import app.trinity.lambda.json.JsonText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What AppSync hands to a resolver function: the whole context of one field. Only what AppSync
 * documents of it is read: {@code info.parentTypeName}, {@code info.fieldName}, {@code identity}
 * and {@code arguments}.
 */
final class AppSyncEvent {
  /** What is between the names of a GraphQL document. */
  private static final Pattern NO_NAME = Pattern.compile("[^_0-9A-Za-z]+");

  private AppSyncEvent() {}

  /**
   * Reads an event.
   *
   * @param context AppSync's context; arguments that are no object are none
   * @throws Refusal {@code INVALID_INPUT} where it names no field
   */
  static Call read(JsonNode context) {
    JsonNode info = context.path("info");
    JsonNode type = info.path("parentTypeName");
    JsonNode name = info.path("fieldName");
    if (!type.isTextual() || !name.isTextual()) {
      throw Refusal.invalidInput("The request names no field.");
    }
    return Call.of(
            type.textValue() + "." + name.textValue(),
            caller(context.path("identity")),
            JsonText.object(context.path("arguments")))
        .selecting(
            selection(info.path("selectionSetList"), info.path("selectionSetGraphQL").asText()));
  }

  /**
   * What is selected of the answer; everything where the event does not say. AppSync lists a field
   * that has an alias by its alias alone, so a field that the document names anywhere is selected,
   * too.
   */
  static Predicate<String> selection(JsonNode paths, String document) {
    if (!paths.isArray()) {
      return path -> true;
    }
    Set<String> selected = new HashSet<>();
    paths.forEach(path -> selected.add(path.asText()));
    Set<String> names = Set.copyOf(Arrays.asList(NO_NAME.split(document)));
    return path ->
        selected.contains(path) || names.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  /**
   * Reads AppSync's identity: a person signed in with Cognito, a backend with IAM credentials, or
   * nobody known. What bears any mark of a person is never taken for a backend, however damaged it
   * is.
   */
  private static Caller caller(JsonNode identity) {
    if (identity.has("sub") || identity.has("claims")) {
      return person(identity.hasNonNull("sub") ? identity : identity.path("claims"));
    }
    if (identity.hasNonNull("cognitoIdentityId")) {
      // An end user behind an identity pool has IAM credentials, too, and no sub to go by.
      return Caller.nobody();
    }
    return isText(identity.path("userArn")) || isText(identity.path("accountId"))
        ? Caller.backend()
        : Caller.nobody();
  }

  private static Caller person(JsonNode bearer) {
    JsonNode sub = bearer.path("sub");
    try {
      return sub.isTextual() ? Caller.person(UserId.of(sub.textValue())) : Caller.nobody();
    } catch (Refusal unfit) {
      return Caller.nobody();
    }
  }

  private static boolean isText(JsonNode node) {
    return node.isTextual() && !node.textValue().isEmpty();
  }
}
