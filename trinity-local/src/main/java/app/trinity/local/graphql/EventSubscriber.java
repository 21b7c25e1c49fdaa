package app.trinity.local.graphql;

import graphql.ExecutionResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Hands on each event of a subscription, executed already, as it is written. */
final class EventSubscriber implements Subscriber<Object> {
  private final Consumer<Map<String, @Nullable Object>> listener;
  private final AtomicReference<@Nullable Subscription> upstream = new AtomicReference<>();

  EventSubscriber(Consumer<Map<String, @Nullable Object>> listener) {
    this.listener = listener;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    upstream.set(subscription);
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(Object event) {
    ExecutionResult executed = (ExecutionResult) event;
    List<Map<String, Object>> errors = ErrorEntries.of(executed.getErrors(), Optional::empty);
    listener.accept(new GraphQlAnswer(executed, errors, true, false).body());
  }

  @Override
  public void onError(Throwable failure) {
    // A hub never fails, and never ends.
  }

  @Override
  public void onComplete() {}

  void cancel() {
    Subscription subscription = upstream.get();
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
