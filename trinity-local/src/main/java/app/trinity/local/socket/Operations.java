package app.trinity.local.socket;

import app.trinity.RefusalCode;
import app.trinity.api.ErrorAnswer;
import app.trinity.api.FailureLog;
import app.trinity.local.auth.Guest;
import app.trinity.local.graphql.ErrorEntries;
import app.trinity.local.graphql.GraphQlAnswer;
import app.trinity.local.graphql.GraphQlApi;
import app.trinity.local.graphql.GraphQlRequest;
import app.trinity.spi.IdSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The operations of one connection. A subscription stands when {@link #start} returns, and goes on
 * until it is cancelled; queries and mutations are executed on other threads, some at once.
 *
 * <p>{@link #start} is called by one thread at a time; cancelling may come from any thread.
 */
final class Operations {
  private static final int MOST_SUBSCRIPTIONS = 16;

  /** A query or a mutation that is under way: to cancel it is to answer nothing. */
  private static final class Execution implements Runnable {
    @Override
    public void run() {}
  }

  private final Subprotocol subprotocol;
  private final GraphQlApi api;
  private final Line line;
  private final SideBySide executions;
  private final IdSource references;
  private final FailureLog log;

  /** What cancels each operation that is under way, by its id. */
  private final ConcurrentMap<String, Runnable> running = new ConcurrentHashMap<>();

  private final AtomicInteger subscriptions = new AtomicInteger();
  private volatile boolean ended;

  Operations(
      Subprotocol subprotocol,
      GraphQlApi api,
      Line line,
      SideBySide executions,
      IdSource references,
      FailureLog log) {
    this.subprotocol = subprotocol;
    this.api = api;
    this.line = line;
    this.executions = executions;
    this.references = references;
    this.log = log;
  }

  boolean isRunning(String id) {
    return running.containsKey(id);
  }

  void start(Guest caller, String id, GraphQlRequest request) {
    if (api.isSubscription(request)) {
      subscribe(caller, id, request);
    } else if (subprotocol == Subprotocol.APPSYNC) {
      refuse(id, RefusalCode.INVALID_INPUT, "Subscribe here; send anything else by POST.");
    } else {
      Execution execution = new Execution();
      running.put(id, execution);
      if (!executions.submit(() -> execute(execution, caller, id, request))) {
        running.remove(id, execution);
        refuse(id, RefusalCode.BUSY, "Wait for an answer on this connection, and try again.");
      }
    }
  }

  private void execute(Execution execution, Guest caller, String id, GraphQlRequest request) {
    if (ended || running.get(id) != execution) {
      return;
    }
    String answer;
    boolean complete = false;
    try {
      GraphQlAnswer executed = api.execute(caller, request);
      complete = !executed.refused();
      answer =
          complete
              ? subprotocol.event(id, executed.body())
              : subprotocol.refused(id, executed.errors());
    } catch (RuntimeException | StackOverflowError failure) {
      answer = subprotocol.refused(id, List.of(entry(failure)));
    }
    if (running.remove(id, execution)) {
      line.send(answer);
      if (complete) {
        line.send(subprotocol.completed(id));
      }
    }
  }

  private void subscribe(Guest caller, String id, GraphQlRequest request) {
    if (subscriptions.get() >= MOST_SUBSCRIPTIONS) {
      refuse(id, RefusalCode.BUSY, "End a subscription of this connection to begin another one.");
      return;
    }
    try {
      GraphQlAnswer answer = api.executeLive(caller, request);
      if (answer.refused()) {
        line.send(subprotocol.refused(id, answer.errors()));
        return;
      }
      listen(id, answer);
      if (ended) {
        cancelAll();
      }
    } catch (RuntimeException failure) {
      line.send(subprotocol.refused(id, List.of(entry(failure))));
    }
  }

  private void listen(String id, GraphQlAnswer answer) {
    // An event that comes at once is told after the client has heard that the subscription stands.
    Object order = new Object();
    synchronized (order) {
      answer
          .listen(
              event -> {
                synchronized (order) {
                  line.send(subprotocol.event(id, event));
                }
              })
          .ifPresent(cancel -> running.put(id, () -> end(cancel)));
      subscriptions.incrementAndGet();
      subprotocol.begun(id).ifPresent(line::send);
    }
  }

  private void end(Runnable subscription) {
    subscriptions.decrementAndGet();
    subscription.run();
  }

  void cancel(String id) {
    Runnable operation = running.remove(id);
    if (operation != null) {
      operation.run();
      if (subprotocol != Subprotocol.TRANSPORT) {
        line.send(subprotocol.completed(id));
      }
    }
  }

  void cancelAll() {
    ended = true;
    running.keySet().forEach(this::cancel);
  }

  private void refuse(String id, RefusalCode code, String sentence) {
    line.send(subprotocol.refused(id, List.of(ErrorEntries.entry(code, sentence))));
  }

  private Map<String, Object> entry(Throwable failure) {
    ErrorAnswer answer = ErrorAnswer.of(failure, references, log);
    return ErrorEntries.entry(answer.code(), answer.sentence());
  }
}
