package app.trinity.dynamodb;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads and writes the attributes of items. */
final class Attributes {
  /** Of a fixed width, so that the order of the texts is the order of the times. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final Map<String, AttributeValue> values = new HashMap<>();

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static AttributeValue flag(boolean value) {
    return AttributeValue.fromBool(value);
  }

  static AttributeValue time(Instant value) {
    return text(TIME.format(value));
  }

  Attributes put(String name, AttributeValue value) {
    values.put(name, value);
    return this;
  }

  Attributes put(String name, Optional<AttributeValue> value) {
    value.ifPresent(present -> values.put(name, present));
    return this;
  }

  Map<String, AttributeValue> build() {
    return values;
  }

  static AttributeValue require(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), () -> "an item without " + name);
  }

  static Optional<AttributeValue> find(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name));
  }

  static String text(Map<String, AttributeValue> item, String name) {
    return require(item, name).s();
  }

  static Optional<String> findText(Map<String, AttributeValue> item, String name) {
    return find(item, name).map(AttributeValue::s);
  }

  static int integer(Map<String, AttributeValue> item, String name) {
    return Integer.parseInt(require(item, name).n());
  }

  static long longInteger(Map<String, AttributeValue> item, String name) {
    return Long.parseLong(require(item, name).n());
  }

  static boolean flag(Map<String, AttributeValue> item, String name) {
    return require(item, name).bool();
  }

  static Instant time(Map<String, AttributeValue> item, String name) {
    return Instant.parse(text(item, name));
  }

  static List<AttributeValue> list(Map<String, AttributeValue> item, String name) {
    return require(item, name).l();
  }
}
