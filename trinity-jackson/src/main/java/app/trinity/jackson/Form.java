package app.trinity.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Function;

/**
 * How the values of a type are written as JSON and read back.
 *
 * @param type the type
 * @param writer writes a value
 * @param reader makes a value; it may throw what the value's own factory throws
 */
record Form<T>(Class<T> type, Writer<T> writer, Function<Piece, T> reader) {
  static final Form<String> TEXT = ofText(String.class, Function.identity(), Function.identity());
  static final Form<Integer> INTEGER =
      new Form<>(Integer.class, JsonGenerator::writeNumber, Piece::integer);
  static final Form<Long> LONG =
      new Form<>(Long.class, JsonGenerator::writeNumber, Piece::longInteger);
  static final Form<Double> NUMBER =
      new Form<>(Double.class, JsonGenerator::writeNumber, Piece::number);
  static final Form<Boolean> TRUTH =
      new Form<>(Boolean.class, JsonGenerator::writeBoolean, Piece::truth);

  /** Writes a value. */
  @FunctionalInterface
  interface Writer<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }

  /** Writes the fields of a value. */
  @FunctionalInterface
  interface FieldsWriter<T> {
    void write(Fields fields, T value) throws IOException;
  }

  /** The form of what is a string. */
  static <T> Form<T> ofText(Class<T> type, Function<T, String> text, Function<String, T> reader) {
    return new Form<>(
        type,
        (json, value) -> json.writeString(text.apply(value)),
        piece -> reader.apply(piece.text()));
  }

  /** The form of an enumeration: a constant's name. */
  static <E extends Enum<E>> Form<E> ofConstants(Class<E> type) {
    return new Form<>(
        type, (json, value) -> json.writeString(value.name()), piece -> piece.constant(type));
  }

  /** The form of what is an object. */
  static <T> Form<T> ofObject(Class<T> type, FieldsWriter<T> writer, Function<Piece, T> reader) {
    return new Form<>(
        type,
        (json, value) -> {
          json.writeStartObject();
          writer.write(new Fields(json), value);
          json.writeEndObject();
        },
        reader);
  }

  void write(JsonGenerator json, T value) throws IOException {
    writer.write(json, value);
  }
}
