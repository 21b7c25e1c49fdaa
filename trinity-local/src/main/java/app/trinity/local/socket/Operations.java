package app.trinity.local.socket;

import app.trinity.RefusalCode;
import app.trinity.api.ErrorAnswer;
import app.trinity.api.FailureLog;
import app.trinity.local.auth.Guest;
import app.trinity.local.graphql.ErrorEntries;
import app.trinity.local.graphql.GraphQlAnswer;
import app.trinity.local.graphql.GraphQlApi;
import app.trinity.local.graphql.GraphQlRequest;
import app.trinity.local.http.HomeJson;
import app.trinity.spi.IdSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The operations of one connection. Queries and mutations are over when {@link #start} returns;
 * subscriptions go on until they are cancelled.
 *
 * <p>{@link #start} is called by one thread at a time; cancelling may come from any thread.
 */
final class Operations {
  private static final int MOST_SUBSCRIPTIONS = 16;

  private final GraphQlApi api;
  private final Line line;
  private final IdSource references;
  private final FailureLog log;
  private final ConcurrentMap<String, Runnable> subscriptions = new ConcurrentHashMap<>();
  private volatile boolean ended;

  Operations(GraphQlApi api, Line line, IdSource references, FailureLog log) {
    this.api = api;
    this.line = line;
    this.references = references;
    this.log = log;
  }

  boolean isRunning(String id) {
    return subscriptions.containsKey(id);
  }

  void start(Guest caller, String id, GraphQlRequest request) {
    try {
      run(id, api.executeLive(caller, request));
    } catch (RuntimeException failure) {
      ErrorAnswer answer = ErrorAnswer.of(failure, references, log);
      refuse(id, answer.code(), answer.sentence());
    }
  }

  private void run(String id, GraphQlAnswer answer) {
    if (answer.refused()) {
      send("error", id, answer.errors());
      return;
    }
    if (answer.isSubscription() && subscriptions.size() >= MOST_SUBSCRIPTIONS) {
      refuse(id, RefusalCode.BUSY, "End a subscription of this connection to begin another one.");
      return;
    }
    Optional<Runnable> subscription = answer.listen(event -> send("next", id, event));
    if (subscription.isPresent()) {
      subscriptions.put(id, subscription.get());
      if (ended) {
        cancelAll();
      }
    } else {
      send("next", id, answer.body());
      line.send(HomeJson.text(Map.of("id", id, "type", "complete")));
    }
  }

  void cancel(String id) {
    Runnable subscription = subscriptions.remove(id);
    if (subscription != null) {
      subscription.run();
    }
  }

  void cancelAll() {
    ended = true;
    subscriptions.keySet().forEach(this::cancel);
  }

  private void refuse(String id, RefusalCode code, String sentence) {
    send("error", id, List.of(ErrorEntries.entry(code, sentence)));
  }

  private void send(String type, String id, Object payload) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("type", type);
    message.put("payload", payload);
    line.send(HomeJson.text(message));
  }
}
