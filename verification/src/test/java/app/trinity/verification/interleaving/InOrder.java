package app.trinity.verification.interleaving;

import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.StoreCall;
import java.util.List;

/**
 * Several interceptors as one. The first is the nearest to the store: it comes last before a call
 * and first after it.
 */
record InOrder(List<CallInterceptor> interceptors) implements CallInterceptor {
  static InOrder of(CallInterceptor... interceptors) {
    return new InOrder(List.of(interceptors));
  }

  @Override
  public void before(StoreCall call) {
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      interceptors.get(i).before(call);
    }
  }

  @Override
  public void after(StoreCall call) {
    for (CallInterceptor interceptor : interceptors) {
      interceptor.after(call);
    }
  }
}
