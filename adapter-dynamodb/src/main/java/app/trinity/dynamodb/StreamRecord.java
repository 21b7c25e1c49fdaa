package app.trinity.dynamodb;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A change that a table's stream tells of, whatever brought it here.
 *
 * @param sequenceNumber its place in the stream's order
 * @param newImage the item after the change; empty where the item was deleted
 */
public record StreamRecord(String sequenceNumber, Optional<Map<String, AttributeValue>> newImage) {}
