package app.trinity.jackson;

import app.trinity.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A piece of the JSON that is being read, and where it stands. Every method throws {@link Misfit}
 * where the piece is not what is expected.
 *
 * @param node the piece
 * @param place where it stands in the whole, as {@code candidates[3].id}; empty for the whole
 */
record Piece(JsonNode node, String place) {
  static Piece whole(JsonNode node) {
    return new Piece(node, "");
  }

  String text() {
    return expect(JsonNode::isTextual, "a text").textValue();
  }

  /** Whether the piece is this very text. */
  boolean is(String text) {
    return text.equals(node.textValue());
  }

  int integer() {
    return expect(
            value -> value.isIntegralNumber() && value.canConvertToInt(),
            "a whole number of 32 bits")
        .intValue();
  }

  long longInteger() {
    return expect(
            value -> value.isIntegralNumber() && value.canConvertToLong(),
            "a whole number of 64 bits")
        .longValue();
  }

  double number() {
    return expect(JsonNode::isNumber, "a number").doubleValue();
  }

  boolean truth() {
    return expect(JsonNode::isBoolean, "true or false").booleanValue();
  }

  <E extends Enum<E>> E constant(Class<E> type) {
    E[] constants = type.getEnumConstants();
    String expected =
        Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ", "one of ", ""));
    String name = expect(JsonNode::isTextual, expected).textValue();
    return Arrays.stream(constants)
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Misfit.expected(place, expected));
  }

  /** The value that the whole piece is. What its factory refuses is a misfit, too. */
  <T> T as(Form<T> form) {
    try {
      return form.reader().apply(this);
    } catch (Refusal | IllegalArgumentException e) {
      throw new Misfit(place, String.valueOf(e.getMessage()));
    }
  }

  <T> List<T> listOf(Form<T> form) {
    JsonNode list = expect(JsonNode::isArray, "a list");
    List<T> values = new ArrayList<>(list.size());
    for (JsonNode element : list) {
      values.add(new Piece(element, place + "[" + values.size() + "]").as(form));
    }
    return values;
  }

  <T> T get(String name, Form<T> form) {
    return field(name).as(form);
  }

  /** Null is the same as nothing. */
  <T> Optional<T> find(String name, Form<T> form) {
    Piece field = field(name);
    return field.isNothing() ? Optional.empty() : Optional.of(field.as(form));
  }

  <T> List<T> list(String name, Form<T> form) {
    return field(name).listOf(form);
  }

  /** Null is the same as nothing. */
  <T> Optional<List<T>> findList(String name, Form<T> form) {
    Piece field = field(name);
    return field.isNothing() ? Optional.empty() : Optional.of(field.listOf(form));
  }

  private boolean isNothing() {
    return node.isMissingNode() || node.isNull();
  }

  private Piece field(String name) {
    JsonNode object = expect(JsonNode::isObject, "an object");
    return new Piece(object.path(name), place.isEmpty() ? name : place + "." + name);
  }

  private JsonNode expect(Predicate<JsonNode> fits, String expected) {
    if (!fits.test(node)) {
      throw Misfit.expected(place, expected);
    }
    return node;
  }
}
