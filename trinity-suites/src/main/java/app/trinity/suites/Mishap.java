package app.trinity.suites;

import app.trinity.InfrastructureFailure;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.StoreCall;
import org.jspecify.annotations.Nullable;

/** Fails one call of a store made by one thread, in one of the ways infrastructure fails. */
final class Mishap implements CallInterceptor {
  private @Nullable Thread victim;
  private int callsLeft;
  private InfrastructureFailure.Effect effect = InfrastructureFailure.Effect.DID_NOT_HAPPEN;
  private boolean happened;

  /** Fails this thread's call of a number from now on, 1 or more. */
  void at(int call, InfrastructureFailure.Effect effect) {
    this.effect = effect;
    victim = Thread.currentThread();
    callsLeft = call;
    happened = false;
  }

  void never() {
    victim = null;
  }

  boolean hasHappened() {
    return happened;
  }

  @Override
  public void before(StoreCall call) {
    if (victim == Thread.currentThread()) {
      callsLeft--;
      if (callsLeft == 0 && effect != InfrastructureFailure.Effect.MAY_HAVE_HAPPENED) {
        fail(call);
      }
    }
  }

  @Override
  public void after(StoreCall call) {
    if (victim == Thread.currentThread()
        && callsLeft == 0
        && effect == InfrastructureFailure.Effect.MAY_HAVE_HAPPENED) {
      fail(call);
    }
  }

  private void fail(StoreCall call) {
    happened = true;
    victim = null;
    throw new InfrastructureFailure(effect, "failed at " + call);
  }
}
