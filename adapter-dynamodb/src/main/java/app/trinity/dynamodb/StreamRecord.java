package app.trinity.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A change that a table's stream tells of, whatever brought it here.
 *
 * @param sequenceNumber its place in the stream's order
 * @param newImage the item after the change; empty where the item was deleted
 */
public record StreamRecord(String sequenceNumber, Optional<Map<String, AttributeValue>> newImage) {
  /** Returns the changes that records read from a stream tell of, in their order. */
  public static List<StreamRecord> ofAll(List<Record> records) {
    return records.stream()
        .map(
            record ->
                new StreamRecord(
                    record.dynamodb().sequenceNumber(),
                    record.dynamodb().hasNewImage()
                        ? Optional.of(record.dynamodb().newImage())
                        : Optional.empty()))
        .toList();
  }
}
