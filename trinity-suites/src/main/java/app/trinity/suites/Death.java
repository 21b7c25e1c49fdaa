package app.trinity.suites;

import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.StoreCall;
import org.jspecify.annotations.Nullable;

/** Lets the process of one thread die right after one of its calls of a store has taken effect. */
final class Death implements CallInterceptor {
  /** The process is no more; nobody hears of it. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1L;

    Died(StoreCall call) {
      super("died after " + call, null, false, false);
    }
  }

  private @Nullable Thread victim;
  private int callsLeft;

  /** Dooms this thread: it dies after so many calls from now on, 1 or more. */
  void after(int calls) {
    victim = Thread.currentThread();
    callsLeft = calls;
  }

  void never() {
    victim = null;
  }

  @Override
  public void after(StoreCall call) {
    if (victim == Thread.currentThread() && --callsLeft <= 0) {
      // Whatever it tries from now on fails alike, until somebody calls never().
      throw new Died(call);
    }
  }
}
