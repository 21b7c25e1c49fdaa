package app.trinity.dynamodb;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Notes what reads cost: their answers' items and the units that DynamoDB charges for them. */
public final class Meter implements ExecutionInterceptor {
  /** A number of calls, what they read, and the read units they took. */
  public record Cost(int calls, int items, double units) {}

  private final List<QueryRequest> queries = new ArrayList<>();
  private Cost cost = new Cost(0, 0, 0);

  /** The cost since it was last asked for. */
  public Cost take() {
    Cost taken = cost;
    cost = new Cost(0, 0, 0);
    queries.clear();
    return taken;
  }

  /** The queries since the cost was last asked for. */
  public List<QueryRequest> queries() {
    return List.copyOf(queries);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (context.request() instanceof QueryRequest query) {
      return query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    if (context.request() instanceof GetItemRequest get) {
      return get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    return context.request();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (context.response() instanceof QueryResponse response) {
      queries.add((QueryRequest) context.request());
      add(response.scannedCount(), response.consumedCapacity().capacityUnits());
    } else if (context.response() instanceof GetItemResponse response) {
      add(1, response.consumedCapacity().capacityUnits());
    }
  }

  private void add(int items, double units) {
    cost = new Cost(cost.calls() + 1, cost.items() + items, cost.units() + units);
  }
}
