package app.trinity.verification.dynamodb.request;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Another transaction holds an item each time, for so many calls of one kind. */
public final class Conflicts implements ExecutionInterceptor {
  private final Class<? extends SdkRequest> kind;
  private int left;

  private Conflicts(Class<? extends SdkRequest> kind, int calls) {
    this.kind = kind;
    this.left = calls;
  }

  public static Conflicts ofTransactions(int calls) {
    return new Conflicts(TransactWriteItemsRequest.class, calls);
  }

  public static Conflicts ofWrites(int calls) {
    return new Conflicts(PutItemRequest.class, calls);
  }

  /** How many conflicts are still to come. */
  public int left() {
    return left;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (kind.isInstance(context.request()) && left > 0) {
      left--;
      throw context.request() instanceof PutItemRequest
          ? TransactionConflictException.builder().message("in use").build()
          : TransactionCanceledException.builder()
              .cancellationReasons(
                  CancellationReason.builder().code("None").build(),
                  CancellationReason.builder().code("TransactionConflict").build())
              .message("in use")
              .build();
    }
  }
}
