package app.trinity.testkit;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Remembers the calls it sees, so that a test can say how many reads and writes an operation takes.
 *
 * <p>Thread-safe.
 */
public final class CallLog implements CallInterceptor {
  private final Queue<StoreCall> calls = new ConcurrentLinkedQueue<>();

  @Override
  public void before(StoreCall call) {
    calls.add(call);
  }

  /** The calls begun so far, in the order in which they began. */
  public List<StoreCall> calls() {
    return List.copyOf(calls);
  }

  /** The same as names: {@code VoteStore.put}. */
  public List<String> names() {
    return calls.stream()
        .map(call -> call.store() + "." + call.method())
        .collect(Collectors.toUnmodifiableList());
  }

  /** Forgets what it has seen. */
  public void clear() {
    calls.clear();
  }
}
