package app.trinity.lambda.stream;

import app.trinity.dynamodb.StreamRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads a record of a stream as Lambda writes it. */
final class StreamEventReader {
  private static final int DEEPEST = 32;

  private StreamEventReader() {}

  /** Where a record is in its stream's order; empty where it does not say. */
  static Optional<String> sequenceNumber(JsonNode record) {
    return Optional.ofNullable(record.path("dynamodb").path("SequenceNumber").textValue());
  }

  /** The name of the table that a record is about; empty where it does not say. */
  static String table(JsonNode record) {
    // arn:aws:dynamodb:region:account:table/NAME/stream/LABEL
    String[] parts = record.path("eventSourceARN").asText().split("/", -1);
    return parts.length > 1 ? parts[1] : "";
  }

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException where it makes no sense
   */
  static StreamRecord read(JsonNode record) {
    String sequenceNumber =
        sequenceNumber(record).orElseThrow(() -> new IllegalArgumentException("no place"));
    boolean removed = record.path("eventName").asText().equals("REMOVE");
    JsonNode images = record.path("dynamodb");
    return new StreamRecord(
        sequenceNumber,
        image(images.path("OldImage")),
        removed ? Optional.empty() : image(images.path("NewImage")));
  }

  private static Optional<Map<String, AttributeValue>> image(JsonNode image) {
    return image.isMissingNode() || image.isNull() ? Optional.empty() : Optional.of(map(image, 0));
  }

  private static Map<String, AttributeValue> map(JsonNode members, int depth) {
    if (!members.isObject() || depth > DEEPEST) {
      throw new IllegalArgumentException("no item");
    }
    Map<String, AttributeValue> map = new HashMap<>();
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      map.put(member.getKey(), value(member.getValue(), depth));
    }
    return map;
  }

  private static AttributeValue value(JsonNode typed, int depth) {
    if (!typed.isObject() || typed.size() != 1) {
      throw new IllegalArgumentException("no value");
    }
    Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
    JsonNode value = only.getValue();
    AttributeValue.Builder attribute = AttributeValue.builder();
    switch (only.getKey()) {
      case "S" -> attribute.s(text(value));
      case "N" -> attribute.n(text(value));
      case "BOOL" -> attribute.bool(value.booleanValue());
      case "NULL" -> attribute.nul(true);
      case "B" -> attribute.b(bytes(value));
      case "SS" -> attribute.ss(texts(value));
      case "NS" -> attribute.ns(texts(value));
      case "M" -> attribute.m(map(value, depth + 1));
      case "L" -> {
        List<AttributeValue> list = new ArrayList<>();
        value.forEach(element -> list.add(value(element, depth + 1)));
        attribute.l(list);
      }
      default -> throw new IllegalArgumentException("an unknown type of value");
    }
    return attribute.build();
  }

  private static String text(JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException("no text");
    }
    return value.textValue();
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(text(value)));
    return texts;
  }

  private static SdkBytes bytes(JsonNode value) {
    try {
      return SdkBytes.fromByteArray(value.binaryValue());
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("no bytes", e);
    }
  }
}
