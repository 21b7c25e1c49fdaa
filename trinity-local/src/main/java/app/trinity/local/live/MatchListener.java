package app.trinity.local.live;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** One subscription to one person's matches. Safe for use by several threads. */
final class MatchListener implements Subscription {
  private final Subscriber<? super Map<String, @Nullable Object>> subscriber;
  private final Consumer<MatchListener> leave;
  private volatile boolean requested;

  /** Set without a lock: whoever gives up may be in the middle of being told. */
  private volatile boolean cancelled;

  MatchListener(
      Subscriber<? super Map<String, @Nullable Object>> subscriber, Consumer<MatchListener> leave) {
    this.subscriber = subscriber;
    this.leave = leave;
  }

  /** Hands an event on, one after the other; what comes before the first request is dropped. */
  synchronized void tell(Map<String, @Nullable Object> event) {
    if (requested && !cancelled) {
      subscriber.onNext(event);
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
