package app.trinity.dynamodb;

import app.trinity.dynamodb.table.Table;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Puts many rows straight into a table, past the stores and fast. */
public final class Rows {
  private static final int MOST_IN_A_BATCH = 25;

  private Rows() {}

  public static void put(Table table, List<Map<String, AttributeValue>> items) {
    String name = TestTables.NAMES.of(table);
    for (int from = 0; from < items.size(); from += MOST_IN_A_BATCH) {
      Map<String, List<WriteRequest>> writes =
          Map.of(
              name,
              items.subList(from, Math.min(items.size(), from + MOST_IN_A_BATCH)).stream()
                  .map(item -> PutRequest.builder().item(item).build())
                  .map(put -> WriteRequest.builder().putRequest(put).build())
                  .toList());
      while (!writes.isEmpty()) {
        Map<String, List<WriteRequest>> some = writes;
        writes =
            TestTables.client()
                .batchWriteItem(request -> request.requestItems(some))
                .unprocessedItems();
      }
    }
  }
}
