package app.trinity.benchmarks.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Counts what DynamoDB says each call consumed. What DynamoDB Local says of batches and of
 * transactions is off, so theirs is computed by the rules: in a batch each item pays for each four
 * kilobytes begun, and one that is not there pays for one; in a transaction every part pays twice
 * for each kilobyte begun of its item, and for each index entry it writes as much again.
 *
 * <p>Transactions are kept apart: a vote's path has none, recording a match is one.
 */
final class CapacityMeter implements ExecutionInterceptor {
  private static final int WRITE_UNIT_BYTES = 1024;
  private static final int READ_UNIT_BYTES = 4096;
  private static final int TRANSACTION_FACTOR = 2;

  private final DynamoDbClient unmetered;
  private final Function<Map<String, AttributeValue>, Integer> indexKilobytes;
  private Cost plain = Cost.NONE;
  private Cost transactions = Cost.NONE;

  /**
   * Makes a meter.
   *
   * @param unmetered looks at items that a transaction only checks
   * @param indexKilobytes how many kilobytes are begun of an item's index entries
   */
  CapacityMeter(
      DynamoDbClient unmetered, Function<Map<String, AttributeValue>, Integer> indexKilobytes) {
    this.unmetered = unmetered;
    this.indexKilobytes = indexKilobytes;
  }

  /** What has been consumed outside transactions since it was last asked. */
  Cost takePlain() {
    Cost taken = plain;
    plain = Cost.NONE;
    return taken;
  }

  /** What has been consumed by transactions since it was last asked. */
  Cost takeTransactions() {
    Cost taken = transactions;
    transactions = Cost.NONE;
    return taken;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    if (request instanceof GetItemRequest get) {
      return get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    if (request instanceof QueryRequest query) {
      return query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    if (request instanceof PutItemRequest put) {
      return put.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    return request;
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    SdkResponse response = context.response();
    if (response instanceof GetItemResponse get) {
      plain = plain.plus(new Cost(get.consumedCapacity().capacityUnits(), 0, 1));
    } else if (response instanceof BatchGetItemResponse batch) {
      BatchGetItemRequest request = (BatchGetItemRequest) context.request();
      plain = plain.plus(new Cost(units(request, batch), 0, 1));
    } else if (response instanceof QueryResponse query) {
      plain = plain.plus(new Cost(query.consumedCapacity().capacityUnits(), 0, 1));
    } else if (response instanceof PutItemResponse put) {
      plain = plain.plus(new Cost(0, put.consumedCapacity().capacityUnits(), 1));
    } else if (context.request() instanceof TransactWriteItemsRequest transaction) {
      double units = transaction.transactItems().stream().mapToInt(this::units).sum();
      transactions = transactions.plus(new Cost(0, units, 1));
    } else {
      throw new IllegalStateException("unpriced: " + context.request().getClass());
    }
  }

  /** Each item is rounded up by itself; one that is not there costs a unit, too. */
  private static int units(BatchGetItemRequest request, BatchGetItemResponse response) {
    int keys = request.requestItems().values().stream().mapToInt(one -> one.keys().size()).sum();
    List<Integer> found = new ArrayList<>();
    response
        .responses()
        .values()
        .forEach(items -> items.forEach(item -> found.add(ItemSize.bytes(item))));
    int units = found.stream().mapToInt(bytes -> 1 + (bytes - 1) / READ_UNIT_BYTES).sum();
    return units + keys - found.size();
  }

  private int units(TransactWriteItem part) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    int indexed = 0;
    if (part.put() != null) {
      items.add(part.put().item());
      indexed = indexKilobytes.apply(part.put().item());
    } else if (part.conditionCheck() != null) {
      ConditionCheck check = part.conditionCheck();
      items.add(item(check.tableName(), check.key()));
    } else {
      Update update = part.update();
      items.add(item(update.tableName(), update.key()));
    }
    int kilobytes =
        items.stream().mapToInt(item -> 1 + (ItemSize.bytes(item) - 1) / WRITE_UNIT_BYTES).sum();
    return TRANSACTION_FACTOR * (kilobytes + indexed);
  }

  private Map<String, AttributeValue> item(String table, Map<String, AttributeValue> key) {
    return unmetered
        .getItem(request -> request.tableName(table).key(key).consistentRead(true))
        .item();
  }
}
