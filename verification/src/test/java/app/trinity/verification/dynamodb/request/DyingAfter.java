package app.trinity.verification.dynamodb;

import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.StoreCall;

/** A process that dies right after a method of a store took effect. */
final class DyingAfter implements CallInterceptor {
  /** Ends whatever the process was doing; nothing takes it for a failure to recover from. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1L;

    private Died(StoreCall call) {
      super("died after " + call);
    }
  }

  private final Class<?> port;
  private final String method;

  DyingAfter(Class<?> port, String method) {
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
