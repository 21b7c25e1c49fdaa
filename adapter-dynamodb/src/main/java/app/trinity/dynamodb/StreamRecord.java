package app.trinity.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A change in a table's stream, delivered by Lambda or by a poller.
 *
 * @param sequenceNumber its position in the stream
 * @param oldImage the item before the change; empty if there was none, or if the stream does not
 *     tell
 * @param newImage the item after the change; empty if the item was deleted
 */
public record StreamRecord(
    String sequenceNumber,
    Optional<Map<String, AttributeValue>> oldImage,
    Optional<Map<String, AttributeValue>> newImage) {
  /** Returns a change in a stream of new images. */
  public StreamRecord(String sequenceNumber, Optional<Map<String, AttributeValue>> newImage) {
    this(sequenceNumber, Optional.empty(), newImage);
  }

  /** Returns the changes in records read with the SDK, in their order. */
  public static List<StreamRecord> ofAll(List<Record> records) {
    return records.stream()
        .map(
            record ->
                new StreamRecord(
                    record.dynamodb().sequenceNumber(),
                    Optional.of(record.dynamodb().oldImage()).filter(image -> !image.isEmpty()),
                    Optional.of(record.dynamodb().newImage()).filter(image -> !image.isEmpty())))
        .toList();
  }
}
