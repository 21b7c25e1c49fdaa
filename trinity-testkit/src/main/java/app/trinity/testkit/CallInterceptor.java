package app.trinity.testkit;

import java.util.List;

/**
 * Stands between the engine and its stores. Both methods may block, to let others go first, or
 * throw: an exception before the call means that it did not happen, one after the call that its
 * answer was lost.
 *
 * <p>Called on the thread that makes the call; several threads call it at once if several use the
 * stores.
 */
public interface CallInterceptor {
  /** Called before the store is called. */
  default void before(StoreCall call) {}

  /** Called after the store has answered and before the caller sees the answer. */
  default void after(StoreCall call) {}

  /**
   * Puts interceptors around each other, the first outermost: it sees a call first and its answer
   * last.
   */
  static CallInterceptor nested(CallInterceptor... interceptors) {
    List<CallInterceptor> outermostFirst = List.of(interceptors);
    return new CallInterceptor() {
      @Override
      public void before(StoreCall call) {
        outermostFirst.forEach(interceptor -> interceptor.before(call));
      }

      @Override
      public void after(StoreCall call) {
        for (int i = outermostFirst.size() - 1; i >= 0; i--) {
          outermostFirst.get(i).after(call);
        }
      }
    };
  }
}
