package app.trinity.lambda;

import app.trinity.Refusal;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What AppSync hands to a resolver function: the whole context of one field. Only what AppSync
 * documents of it is read: {@code info.parentTypeName}, {@code info.fieldName}, {@code identity}
 * and {@code arguments}.
 *
 * <p>Immutable and safe for use by several threads, as long as nobody changes the tree it was read
 * from.
 */
public final class ResolverEvent {
  private final String field;
  private final Caller caller;
  private final Arguments arguments;

  private ResolverEvent(String field, Caller caller, Arguments arguments) {
    this.field = field;
    this.caller = caller;
    this.arguments = arguments;
  }

  /**
   * Reads an event. Who asks and what he asks is looked at only when it is asked for.
   *
   * @param contextEvent AppSync's context
   * @throws Refusal {@code INVALID_INPUT} where it names no field
   */
  public static ResolverEvent read(JsonNode contextEvent) {
    JsonNode info = contextEvent.path("info");
    JsonNode type = info.path("parentTypeName");
    JsonNode name = info.path("fieldName");
    if (!type.isTextual() || !name.isTextual()) {
      throw Refusal.invalidInput("The request names no field.");
    }
    return new ResolverEvent(
        type.textValue() + "." + name.textValue(),
        Caller.read(contextEvent.path("identity")),
        Arguments.of(contextEvent.path("arguments")));
  }

  /** The field asked for, as type and name: {@code Mutation.vote}. */
  public String field() {
    return field;
  }

  /** Who asks. */
  public Caller caller() {
    return caller;
  }

  /** What he asks. */
  public Arguments arguments() {
    return arguments;
  }
}
