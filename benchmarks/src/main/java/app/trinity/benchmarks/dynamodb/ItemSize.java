package app.trinity.benchmarks.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item as DynamoDB bills it (developer guide: "DynamoDB item sizes and formats").
 */
final class ItemSize {
  private static final int CONTAINER_BYTES = 3;

  private ItemSize() {}

  static int bytes(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(attribute -> utf8(attribute.getKey()) + bytes(attribute.getValue()))
        .sum();
  }

  private static int bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> 1 + (value.n().length() + 1) / 2;
      case BOOL, NUL -> 1;
      case L -> CONTAINER_BYTES + value.l().stream().mapToInt(one -> 1 + bytes(one)).sum();
      case M -> CONTAINER_BYTES + value.m().size() + bytes(value.m());
      default -> throw new IllegalArgumentException("no size known of " + value.type());
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
