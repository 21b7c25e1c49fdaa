package app.trinity.verification.dynamodb.request;

import app.trinity.testkit.FixedClock;
import java.time.Duration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Each transaction takes its time, by a clock that stands still otherwise. */
public final class SlowTransactions implements ExecutionInterceptor {
  private final FixedClock clock;
  private final Duration each;

  public SlowTransactions(FixedClock clock, Duration each) {
    this.clock = clock;
    this.each = each;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof TransactWriteItemsRequest) {
      clock.turn(each);
    }
  }
}
