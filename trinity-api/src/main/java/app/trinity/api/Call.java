package app.trinity.api;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One field of the schema, asked for by somebody.
 *
 * <p>Immutable and safe for use by several threads, as long as nobody changes the map of arguments.
 */
public final class Call {
  private final String field;
  private final Caller caller;
  private final Arguments arguments;
  private final Predicate<String> selection;

  private Call(String field, Caller caller, Arguments arguments, Predicate<String> selection) {
    this.field = field;
    this.caller = caller;
    this.arguments = arguments;
    this.selection = selection;
  }

  /**
   * Returns a call.
   *
   * @param field the field, as type and name: {@code Mutation.vote}
   * @param caller who asks
   * @param arguments the arguments by name, as JSON has them: maps, lists, strings, numbers,
   *     booleans and nulls. They are read when a resolver asks for them, and are not copied
   */
  public static Call of(
      String field, Caller caller, Map<String, ? extends @Nullable Object> arguments) {
    return new Call(field, caller, Arguments.of(arguments), path -> true);
  }

  /**
   * Returns this call with what it selects of the answer, so that nothing is read that nobody
   * wants. Without it, a call selects everything.
   *
   * @param selection says of a path, such as {@code participants/voted}, whether it is selected
   */
  public Call selecting(Predicate<String> selection) {
    return new Call(field, caller, arguments, selection);
  }

  /** Returns whether a field of the answer is selected, by its path: {@code participants/voted}. */
  boolean selects(String path) {
    return selection.test(path);
  }

  /** Returns the field, as type and name: {@code Mutation.vote}. */
  public String field() {
    return field;
  }

  /** Returns who asks. */
  public Caller caller() {
    return caller;
  }

  /** Returns what is asked. */
  public Arguments arguments() {
    return arguments;
  }
}
