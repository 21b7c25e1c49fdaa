package app.trinity.local.live;

import app.trinity.account.UserId;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** One subscription of one person. Safe for use by several threads. */
final class MatchListener implements Subscription {
  private final UserId user;
  private final Subscriber<? super Map<String, @Nullable Object>> subscriber;
  private final Consumer<MatchListener> leave;
  private volatile boolean requested;

  /** Set without a lock: whoever gives up may be in the middle of being told. */
  private volatile boolean cancelled;

  MatchListener(
      UserId user,
      Subscriber<? super Map<String, @Nullable Object>> subscriber,
      Consumer<MatchListener> leave) {
    this.user = user;
    this.subscriber = subscriber;
    this.leave = leave;
  }

  /** Hands an event on, one after the other; what comes before the first request is dropped. */
  synchronized void tell(Map<String, @Nullable Object> event) {
    if (requested && !cancelled) {
      subscriber.onNext(event);
    }
  }

  /** Returns who listens. */
  UserId user() {
    return user;
  }

  /** Ends the subscription from this side: nothing is told any more. */
  synchronized void end() {
    if (!cancelled) {
      cancel();
      subscriber.onComplete();
    }
  }

  @Override
  public void request(long count) {
    requested = true;
  }

  @Override
  public void cancel() {
    cancelled = true;
    leave.accept(this);
  }
}
