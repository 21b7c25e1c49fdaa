package app.trinity.verification.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Leaves keys of every batch unread, as DynamoDB may: all but the first of each table. */
final class LeftOvers implements ExecutionInterceptor {
  private int batches;

  /** How many batches came back with something left over. */
  int batches() {
    return batches;
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    if (!(context.request() instanceof BatchGetItemRequest request)
        || !(context.response() instanceof BatchGetItemResponse response)) {
      return context.response();
    }
    Map<String, List<Map<String, AttributeValue>>> kept = new HashMap<>();
    Map<String, KeysAndAttributes> unread = new HashMap<>();
    request
        .requestItems()
        .forEach(
            (table, wanted) -> {
              Map<String, AttributeValue> first = wanted.keys().get(0);
              kept.put(
                  table,
                  response.responses().getOrDefault(table, List.of()).stream()
                      .filter(item -> item.entrySet().containsAll(first.entrySet()))
                      .toList());
              if (wanted.keys().size() > 1) {
                List<Map<String, AttributeValue>> rest = new ArrayList<>(wanted.keys());
                rest.remove(0);
                unread.put(table, wanted.toBuilder().keys(rest).build());
              }
            });
    if (!unread.isEmpty()) {
      batches++;
    }
    return response.toBuilder().responses(kept).unprocessedKeys(unread).build();
  }
}
