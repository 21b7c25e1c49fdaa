package app.trinity.testkit;

/**
 * A process that dies right after one of its calls of a store: that call takes effect, its answer
 * is never seen, and no later call goes through. The stores themselves live on; wrap them anew, or
 * use them as they are, to see what a next process makes of what this one left behind.
 *
 * <p>Thread-safe: a call of another thread that is under way at that moment takes effect unseen, or
 * none.
 */
public final class DyingProcess implements CallInterceptor {
  /**
   * Ends whatever the dead process was doing. It is an {@link Error}, so that nothing takes it for
   * a failure to recover from.
   */
  public static final class ProcessDied extends Error {
    private static final long serialVersionUID = 1L;

    private ProcessDied(StoreCall call) {
      super("the process died at " + call);
    }
  }

  private final long lastCall;
  private volatile boolean dead;

  private DyingProcess(long lastCall) {
    this.lastCall = lastCall;
    this.dead = lastCall == 0;
  }

  /**
   * Dies right after the call with this number.
   *
   * @param number from 1; 0 lets no call through at all
   */
  public static DyingProcess afterCall(long number) {
    return new DyingProcess(number);
  }

  @Override
  public void before(StoreCall call) {
    if (dead || call.number() > lastCall) {
      throw new ProcessDied(call);
    }
  }

  @Override
  public void after(StoreCall call) {
    if (call.number() == lastCall) {
      dead = true;
    }
    if (dead) {
      throw new ProcessDied(call);
    }
  }

  /** Returns whether it has died; false where fewer calls were made. */
  public boolean isDead() {
    return dead;
  }
}
