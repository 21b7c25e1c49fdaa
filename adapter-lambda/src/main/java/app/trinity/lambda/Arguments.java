package app.trinity.lambda;

import app.trinity.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The arguments of a request, or the fields of an input within them, by name. An explicit null is
 * the same as an absent argument. Every method refuses with {@code INVALID_INPUT} what is missing
 * or of another type, in a sentence that names the argument and never repeats what it held.
 *
 * <p>Immutable and safe for use by several threads, as long as nobody changes the tree it was made
 * from.
 */
public final class Arguments {
  private final JsonNode values;

  private Arguments(JsonNode values) {
    this.values = values;
  }

  /** Wraps an object; anything else holds no argument. */
  static Arguments of(JsonNode values) {
    return new Arguments(values);
  }

  /** An input object. */
  public Arguments input(String name) {
    return new Arguments(required(name, JsonNode::isObject, "an object"));
  }

  /** An input object; empty where absent. */
  public Optional<Arguments> optionalInput(String name) {
    return optional(name, JsonNode::isObject, "an object").map(Arguments::new);
  }

  /** A text, of any length and content. */
  public String text(String name) {
    return required(name, JsonNode::isTextual, "a text").textValue();
  }

  /** A text, of any length and content; empty where absent. */
  public Optional<String> optionalText(String name) {
    return optional(name, JsonNode::isTextual, "a text").map(JsonNode::textValue);
  }

  /** A whole number of 32 bits. */
  public int integer(String name) {
    return required(name, Arguments::isInteger, "a whole number").intValue();
  }

  /** A whole number of 32 bits; empty where absent. */
  public OptionalInt optionalInteger(String name) {
    return optional(name, Arguments::isInteger, "a whole number").stream()
        .mapToInt(JsonNode::intValue)
        .findFirst();
  }

  /** True or false. */
  public boolean truth(String name) {
    return required(name, JsonNode::isBoolean, "true or false").booleanValue();
  }

  /** A list of whole numbers of 32 bits, none of them null. */
  public List<Integer> integers(String name) {
    JsonNode list = required(name, JsonNode::isArray, "a list of whole numbers");
    List<Integer> integers = new ArrayList<>();
    for (JsonNode element : list) {
      if (!isInteger(element)) {
        throw unfit(name, "a list of whole numbers");
      }
      integers.add(element.intValue());
    }
    return integers;
  }

  /** A list of texts, none of them null; empty where absent. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    optional(name, JsonNode::isArray, "a list of texts")
        .ifPresent(list -> list.forEach(element -> texts.add(textOf(name, element))));
    return texts;
  }

  private static String textOf(String name, JsonNode element) {
    if (!element.isTextual()) {
      throw unfit(name, "a list of texts");
    }
    return element.textValue();
  }

  /** A constant of an enumeration, by its exact name. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    String expected =
        constants.stream().map(Enum::name).collect(Collectors.joining(", ", "one of ", ""));
    String given = required(name, JsonNode::isTextual, expected).textValue();
    return constants.stream()
        .filter(constant -> constant.name().equals(given))
        .findFirst()
        .orElseThrow(() -> unfit(name, expected));
  }

  private JsonNode required(String name, Predicate<JsonNode> type, String expected) {
    return optional(name, type, expected)
        .orElseThrow(() -> Refusal.invalidInput("Give " + name + ": " + expected + "."));
  }

  private Optional<JsonNode> optional(String name, Predicate<JsonNode> type, String expected) {
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!type.test(value)) {
      throw unfit(name, expected);
    }
    return Optional.of(value);
  }

  private static boolean isInteger(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToInt();
  }

  private static Refusal unfit(String name, String expected) {
    return Refusal.invalidInput("What is given as " + name + " must be " + expected + ".");
  }
}
