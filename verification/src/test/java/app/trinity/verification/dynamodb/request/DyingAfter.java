package app.trinity.verification.dynamodb.request;

import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.StoreCall;

/** A process that dies right after a method of a store took effect. */
public final class DyingAfter implements CallInterceptor {
  /** Ends whatever the process was doing; nothing takes it for a failure to recover from. */
  public static final class Died extends Error {
    private static final long serialVersionUID = 1L;

    private Died(StoreCall call) {
      super("died after " + call);
    }
  }

  private final Class<?> port;
  private final String method;

  public DyingAfter(Class<?> port, String method) {
    this.port = port;
    this.method = method;
  }

  @Override
  public void after(StoreCall call) {
    if (call.is(port, method)) {
      throw new Died(call);
    }
  }
}
