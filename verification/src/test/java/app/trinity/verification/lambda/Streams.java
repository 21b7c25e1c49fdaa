package app.trinity.verification.lambda;

import app.trinity.dynamodb.table.Table;
import app.trinity.verification.dynamodb.LocalTables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Events as Lambda makes them of the streams of the tables. */
final class Streams {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Streams() {}

  /** The items that a table holds of a room, each as the change that stored it. */
  static ObjectNode ofRoom(Table table, String room) {
    return event(table, items(table, room));
  }

  /** The items that a table holds of a room now. */
  static List<Map<String, AttributeValue>> items(Table table, String room) {
    return LocalTables.client()
        .queryPaginator(
            query ->
                query
                    .tableName(LocalTables.NAMES.of(table))
                    .consistentRead(true)
                    .keyConditionExpression("roomId = :room")
                    .expressionAttributeValues(
                        Map.of(":room", AttributeValue.builder().s(room).build())))
        .items()
        .stream()
        .toList();
  }

  /** The changes of one item from each of its states to the next. */
  static ObjectNode changes(Table table, List<Map<String, AttributeValue>> states) {
    ObjectNode event = JSON.objectNode();
    ArrayNode records = event.putArray("Records");
    for (int i = 1; i < states.size(); i++) {
      ObjectNode record = record(table, Integer.toString(100 + i), "MODIFY", image(states.get(i)));
      record
          .withObject("/dynamodb")
          .put("StreamViewType", "NEW_AND_OLD_IMAGES")
          .set("OldImage", image(states.get(i - 1)));
      records.add(record);
    }
    return event;
  }

  static ObjectNode event(Table table, List<Map<String, AttributeValue>> items) {
    ObjectNode event = JSON.objectNode();
    ArrayNode records = event.putArray("Records");
    int place = 100;
    for (Map<String, AttributeValue> item : items) {
      records.add(record(table, Integer.toString(place++), "INSERT", image(item)));
    }
    return event;
  }

  static ObjectNode record(Table table, String place, String eventName, JsonNode image) {
    ObjectNode record =
        JSON.objectNode()
            .put("eventID", "event-" + place)
            .put("eventVersion", "1.1")
            .put("eventSource", "aws:dynamodb")
            .put("awsRegion", "eu-west-1")
            .put("eventName", eventName)
            .put(
                "eventSourceARN",
                "arn:aws:dynamodb:eu-west-1:000000000000:table/"
                    + LocalTables.NAMES.of(table)
                    + "/stream/2026-01-01T00:00:00.000");
    record
        .putObject("dynamodb")
        .put("SequenceNumber", place)
        .put("StreamViewType", "NEW_IMAGE")
        .set("NewImage", image);
    return record;
  }

  static ObjectNode image(Map<String, AttributeValue> item) {
    ObjectNode image = JSON.objectNode();
    item.forEach((name, value) -> image.set(name, json(value)));
    return image;
  }

  private static ObjectNode json(AttributeValue value) {
    ObjectNode typed = JSON.objectNode();
    switch (value.type()) {
      case S -> typed.put("S", value.s());
      case N -> typed.put("N", value.n());
      case BOOL -> typed.put("BOOL", value.bool());
      case SS -> value.ss().forEach(typed.putArray("SS")::add);
      case M -> typed.set("M", image(value.m()));
      case L -> {
        ArrayNode list = typed.putArray("L");
        value.l().forEach(element -> list.add(json(element)));
      }
      default -> throw new IllegalStateException("no item of ours holds " + value.type());
    }
    return typed;
  }
}
