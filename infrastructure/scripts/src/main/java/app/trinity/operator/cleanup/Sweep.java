package app.trinity.operator.cleanup;

import app.trinity.dynamodb.table.Table;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Counts or deletes all items of a table. It reads the whole table, which nothing else in Trinity
 * does, and asks for keys only. Each deletion is final: after a failure, another sweep deletes what
 * is left. Not for use by several threads at once.
 */
public final class Sweep {
  /** The most that one request may delete. */
  private static final int BATCH = 25;

  private final DynamoDbClient client;
  private final SweepRetries retries;

  /**
   * Creates a sweep.
   *
   * @param client a client that may scan and delete, and does not retry by itself
   * @param retries the retry policy for calls that are throttled or cut off
   */
  public Sweep(DynamoDbClient client, SweepRetries retries) {
    this.client = client;
    this.retries = retries;
  }

  /** Counts a table's items. */
  public long count(Table table, String name) {
    long items = 0;
    Map<String, AttributeValue> from = Map.of();
    do {
      ScanResponse page = page(table, name, from);
      items += page.count();
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
    return items;
  }

  /**
   * Deletes a table's items.
   *
   * @param deleted receives the number of items that each request deleted
   */
  public void delete(Table table, String name, LongConsumer deleted) {
    Map<String, AttributeValue> from = Map.of();
    do {
      ScanResponse page = page(table, name, from);
      for (List<Map<String, AttributeValue>> keys : Lists.partition(page.items(), BATCH)) {
        deleteBatch(name, keys, deleted);
      }
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
  }

  private ScanResponse page(Table table, String name, Map<String, AttributeValue> from) {
    ScanRequest.Builder request = ScanRequest.builder().tableName(name).consistentRead(true);
    if (table.sort().isPresent()) {
      request
          .projectionExpression("#partition, #sort")
          .expressionAttributeNames(
              Map.of("#partition", table.partition().name(), "#sort", table.sort().get().name()));
    } else {
      request
          .projectionExpression("#partition")
          .expressionAttributeNames(Map.of("#partition", table.partition().name()));
    }
    if (!from.isEmpty()) {
      request.exclusiveStartKey(from);
    }
    ScanResponse page = retries.insist(() -> client.scan(request.build()));
    retries.progress();
    return page;
  }

  private void deleteBatch(
      String name, List<Map<String, AttributeValue>> keys, LongConsumer deleted) {
    List<WriteRequest> left = keys.stream().map(Sweep::deletion).toList();
    while (!left.isEmpty()) {
      Map<String, List<WriteRequest>> request = Map.of(name, left);
      BatchWriteItemResponse answer =
          retries.insist(() -> client.batchWriteItem(batch -> batch.requestItems(request)));
      List<WriteRequest> undone = answer.unprocessedItems().getOrDefault(name, List.of());
      int done = left.size() - undone.size();
      if (done > 0) {
        retries.progress();
        deleted.accept(done);
      }
      if (!undone.isEmpty()) {
        retries.leftUndone();
      }
      left = undone;
    }
  }

  private static WriteRequest deletion(Map<String, AttributeValue> key) {
    return WriteRequest.builder().deleteRequest(DeleteRequest.builder().key(key).build()).build();
  }
}
