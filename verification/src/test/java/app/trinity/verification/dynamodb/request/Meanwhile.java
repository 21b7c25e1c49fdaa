package app.trinity.verification.dynamodb.request;

import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.StoreCall;

/** Lets something happen right before, or right after, a method of a store is called. */
public final class Meanwhile implements CallInterceptor {
  private final Class<?> port;
  private final String method;
  private final boolean afterwards;
  private final int most;
  private final Runnable something;
  private int happened;

  private Meanwhile(
      Class<?> port, String method, boolean afterwards, int most, Runnable something) {
    this.port = port;
    this.method = method;
    this.afterwards = afterwards;
    this.most = most;
    this.something = something;
  }

  /** Once, before the first call. */
  public static Meanwhile before(Class<?> port, String method, Runnable something) {
    return new Meanwhile(port, method, false, 1, something);
  }

  /** Before each of the first so many calls. */
  public static Meanwhile beforeEach(int calls, Class<?> port, String method, Runnable something) {
    return new Meanwhile(port, method, false, calls, something);
  }

  /** Once, after the first call took effect and before its answer is seen. */
  public static Meanwhile after(Class<?> port, String method, Runnable something) {
    return new Meanwhile(port, method, true, 1, something);
  }

  public int happened() {
    return happened;
  }

  @Override
  public void before(StoreCall call) {
    maybe(call, false);
  }

  @Override
  public void after(StoreCall call) {
    maybe(call, true);
  }

  private void maybe(StoreCall call, boolean isAfter) {
    if (isAfter == afterwards && call.is(port, method) && happened < most) {
      happened++;
      something.run();
    }
  }
}
