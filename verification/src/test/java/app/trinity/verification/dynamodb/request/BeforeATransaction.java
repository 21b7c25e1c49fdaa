package app.trinity.verification.dynamodb.request;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Lets something happen, once, between what was read for a transaction and its being sent. */
public final class BeforeATransaction implements ExecutionInterceptor {
  private final Runnable something;
  private boolean done;

  public BeforeATransaction(Runnable something) {
    this.something = something;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof TransactWriteItemsRequest && !done) {
      done = true;
      something.run();
    }
  }
}
