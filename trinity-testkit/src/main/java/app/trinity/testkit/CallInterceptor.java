package app.trinity.testkit;

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
}
