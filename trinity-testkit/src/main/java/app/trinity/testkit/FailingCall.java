package app.trinity.testkit;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Fails chosen calls as real infrastructure does: before they take effect, or after it with the
 * answer lost.
 *
 * <p>Thread-safe where the choice is.
 */
public final class FailingCall implements CallInterceptor {
  /** The ways a call can fail. */
  public enum Fault {
    /** The store was not reached: {@link Effect#DID_NOT_HAPPEN}. */
    UNREACHABLE(Effect.DID_NOT_HAPPEN, false),
    /** The store was asked too much: {@link Effect#THROTTLED}. */
    THROTTLED(Effect.THROTTLED, false),
    /** The call got lost on its way, which nobody can know: {@link Effect#MAY_HAVE_HAPPENED}. */
    REQUEST_LOST(Effect.MAY_HAVE_HAPPENED, false),
    /** The call took effect and its answer got lost: {@link Effect#MAY_HAVE_HAPPENED}. */
    ANSWER_LOST(Effect.MAY_HAVE_HAPPENED, true);

    private final Effect effect;
    private final boolean tookEffect;

    Fault(Effect effect, boolean tookEffect) {
      this.effect = effect;
      this.tookEffect = tookEffect;
    }

    /** What the caller is told. */
    public Effect effect() {
      return effect;
    }

    /** Whether the call took effect, which the caller may not know. */
    public boolean tookEffect() {
      return tookEffect;
    }
  }

  private final Predicate<StoreCall> chosen;
  private final Fault fault;
  private final AtomicInteger failures = new AtomicInteger();

  private FailingCall(Predicate<StoreCall> chosen, Fault fault) {
    this.chosen = chosen;
    this.fault = fault;
  }

  /** Fails the call with this number, from 1. */
  public static FailingCall number(long number, Fault fault) {
    return whenever(call -> call.number() == number, fault);
  }

  /** Fails every call of one method: {@code every(VoteStore.class, "put", UNREACHABLE)}. */
  public static FailingCall every(Class<?> port, String method, Fault fault) {
    return whenever(call -> call.is(port, method), fault);
  }

  /** Fails the calls that are chosen; the choice must be the same each time a call is looked at. */
  public static FailingCall whenever(Predicate<StoreCall> chosen, Fault fault) {
    return new FailingCall(chosen, fault);
  }

  @Override
  public void before(StoreCall call) {
    if (!fault.tookEffect()) {
      failIfChosen(call);
    }
  }

  @Override
  public void after(StoreCall call) {
    if (fault.tookEffect()) {
      failIfChosen(call);
    }
  }

  /** How many calls it has failed. */
  public int failures() {
    return failures.get();
  }

  private void failIfChosen(StoreCall call) {
    if (chosen.test(call)) {
      failures.incrementAndGet();
      throw new InfrastructureFailure(fault.effect(), fault + " injected at " + call);
    }
  }
}
