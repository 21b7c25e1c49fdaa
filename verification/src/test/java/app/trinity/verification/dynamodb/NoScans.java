package app.trinity.verification.dynamodb;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Fails whoever scans a table: its cost is in proportion to all that is stored. */
final class NoScans implements ExecutionInterceptor {
  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof ScanRequest) {
      throw new AssertionError("a scan: " + context.request());
    }
  }
}
