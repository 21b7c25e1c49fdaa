package app.trinity.local.graphql;

import graphql.ExecutionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** What came of executing a request: an answer, or a subscription that can be listened to. */
public final class GraphQlAnswer {
  private final ExecutionResult result;
  private final List<Map<String, Object>> errors;
  private final boolean subscription;
  private final boolean wrongMethod;

  GraphQlAnswer(
      ExecutionResult result,
      List<Map<String, Object>> errors,
      boolean subscription,
      boolean wrongMethod) {
    this.result = result;
    this.errors = errors;
    this.subscription = subscription;
    this.wrongMethod = wrongMethod;
  }

  /** True where only a query might be executed, and the operation is none. */
  public boolean isWrongMethod() {
    return wrongMethod;
  }

  /** True where no part of the operation was executed: the request itself is unfit. */
  public boolean notExecuted() {
    return !result.isDataPresent();
  }

  /**
   * Begins to listen to a subscription. No event is missed from the moment this returns.
   *
   * @param listener takes each event as it is written, on the thread that publishes it
   * @return what ends it; empty where the request was no subscription, or a refused one
   */
  public Optional<Runnable> listen(Consumer<Map<String, @Nullable Object>> listener) {
    if (!(data() instanceof Publisher<?> events)) {
      return Optional.empty();
    }
    EventSubscriber subscriber = new EventSubscriber(listener);
    events.subscribe(subscriber);
    return Optional.of(subscriber::cancel);
  }

  private @Nullable Object data() {
    return result.isDataPresent() ? result.getData() : null;
  }

  /** True for the answer to a subscription, begun or refused. */
  public boolean isSubscription() {
    return subscription;
  }

  /**
   * True where nothing was begun: the document or its variables are unfit, or the subscription was
   * refused.
   */
  public boolean refused() {
    return !result.isDataPresent() || (subscription && data() == null);
  }

  /** The errors, each as it is written. */
  public List<Map<String, Object>> errors() {
    return errors;
  }

  /** The answer as it is written. */
  public Map<String, @Nullable Object> body() {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    if (!errors.isEmpty()) {
      body.put("errors", errors);
    }
    if (result.isDataPresent()) {
      body.put("data", result.getData());
    }
    return body;
  }
}
