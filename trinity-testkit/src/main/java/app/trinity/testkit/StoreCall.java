package app.trinity.testkit;

/**
 * One call of one method of one store.
 *
 * @param number counts the calls made through the same {@link InterceptedStores}, from 1
 * @param store the port's simple name: {@code VoteStore}
 * @param method the method's name: {@code put}
 */
public record StoreCall(long number, String store, String method) {
  /**
   * Returns whether this is a call of the method.
   *
   * @param port the port: {@code VoteStore.class}
   * @param methodName the method's name: {@code put}
   */
  public boolean is(Class<?> port, String methodName) {
    return store.equals(port.getSimpleName()) && method.equals(methodName);
  }

  @Override
  public String toString() {
    return number + ":" + store + "." + method;
  }
}
