package app.trinity.dynamodb.item;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads and builds items: typed access to attributes. Not safe for use by several threads. */
public final class Attributes {
  /** Of a fixed width, so that the order of the texts is the order of the times. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final Map<String, AttributeValue> values = new HashMap<>();

  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  public static AttributeValue flag(boolean value) {
    return AttributeValue.fromBool(value);
  }

  public static AttributeValue time(Instant value) {
    return text(TIME.format(value));
  }

  public Attributes put(String name, AttributeValue value) {
    values.put(name, value);
    return this;
  }

  public Attributes put(String name, Optional<AttributeValue> value) {
    value.ifPresent(present -> values.put(name, present));
    return this;
  }

  public Map<String, AttributeValue> build() {
    return values;
  }

  public static AttributeValue require(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), () -> "an item without " + name);
  }

  public static Optional<AttributeValue> find(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name));
  }

  public static String text(Map<String, AttributeValue> item, String name) {
    return require(item, name).s();
  }

  public static Optional<String> findText(Map<String, AttributeValue> item, String name) {
    return find(item, name).map(AttributeValue::s);
  }

  public static int integer(Map<String, AttributeValue> item, String name) {
    return Integer.parseInt(require(item, name).n());
  }

  public static long longInteger(Map<String, AttributeValue> item, String name) {
    return Long.parseLong(require(item, name).n());
  }

  public static boolean flag(Map<String, AttributeValue> item, String name) {
    return require(item, name).bool();
  }

  public static Instant time(Map<String, AttributeValue> item, String name) {
    return Instant.parse(text(item, name));
  }

  public static List<AttributeValue> list(Map<String, AttributeValue> item, String name) {
    return require(item, name).l();
  }
}
