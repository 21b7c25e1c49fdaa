package app.trinity.tmdb;

import app.trinity.discovery.spi.PageAnswer;
import app.trinity.tmdb.request.Deadline;
import app.trinity.tmdb.request.RequestBudget;
import app.trinity.tmdb.request.TmdbFailure;
import com.fasterxml.jackson.databind.JsonNode;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Asks TMDB: within the budget, unless the circuit is open, again where that may help, until the
 * asker's deadline has passed. No thread waits for an answer.
 *
 * <p>Safe for use by several threads.
 */
final class TmdbCalls {
  private final TmdbSettings settings;
  private final TmdbCredential credential;
  private final OkHttpClient http;
  private final ScheduledExecutorService executor;
  private final LongSupplier clock;
  private final Backoff backoff;
  private final RequestBudget budget;
  private final Circuit circuit;
  private final Counters counters;
  private final FailsafeExecutor<JsonNode> retrying;
  private volatile boolean answering = true;

  TmdbCalls(
      TmdbSettings settings,
      TmdbCredential credential,
      OkHttpClient http,
      ScheduledExecutorService executor,
      LongSupplier clock,
      Backoff backoff,
      RequestBudget budget,
      Counters counters) {
    this.settings = settings;
    this.credential = credential;
    this.http = http;
    this.executor = executor;
    this.clock = clock;
    this.backoff = backoff;
    this.budget = budget;
    this.circuit = new Circuit(settings);
    this.counters = counters;
    this.retrying =
        Failsafe.with(
                RetryPolicy.<JsonNode>builder()
                    .withMaxAttempts(settings.attempts())
                    .handleIf(failure -> retryIn(failure) != null)
                    .withDelayFn(context -> retryIn(context.getLastException()))
                    .build())
            .with(executor);
  }

  /**
   * Asks one question.
   *
   * @return TMDB's answer; fails with {@link TmdbFailure}. Cancelling it ends the asking.
   */
  CompletableFuture<JsonNode> ask(HttpUrl question, Deadline deadline) {
    if (executor.isShutdown()) {
      return CompletableFuture.failedFuture(TmdbFailure.closed());
    }
    return retrying.getStageAsync(context -> attempt(question, deadline, context));
  }

  private CompletableFuture<JsonNode> attempt(
      HttpUrl question, Deadline deadline, ExecutionContext<JsonNode> context) {
    if (deadline.at() <= clock.getAsLong()) {
      return CompletableFuture.failedFuture(outOfTime());
    }
    if (circuit.rests()) {
      return CompletableFuture.failedFuture(resting());
    }
    int attemptsBefore = context.getAttemptCount();
    if (attemptsBefore > 0) {
      counters.retries.increment();
    }
    RequestAttempt attempt = new RequestAttempt(this, question, deadline, attemptsBefore);
    CompletableFuture<RequestBudget.Place> place = budget.ask(deadline.turn(), deadline.at());
    context.onCancel(
        () -> {
          place.cancel(false);
          attempt.cancel();
        });
    // On a thread of its own, so that a long queue of refusals is no deep stack.
    CompletableFuture<?> unused = place.whenCompleteAsync(attempt::begin, executor);
    return attempt.answer();
  }

  /** Lets a request out, unless the circuit is open. */
  boolean maySend() {
    boolean may = circuit.lets();
    if (may) {
      counters.requests.increment();
    }
    return may;
  }

  Call newCall(HttpUrl question) {
    return http.newCall(credential.request(question));
  }

  /** Returns the time limit of a request that is sent now, in nanoseconds. */
  long timeFor(Deadline deadline) {
    return Math.min(settings.requestTimeout().toNanos(), deadline.at() - clock.getAsLong());
  }

  Circuit circuit() {
    return circuit;
  }

  Backoff backoff() {
    return backoff;
  }

  void pause(Duration duration) {
    budget.pause(duration.toNanos());
  }

  /** Returns a failure that allows another attempt, if somebody still waits by then. */
  TmdbFailure orRetriedIn(TmdbFailure failure, Duration delay, Deadline deadline) {
    boolean inTime = clock.getAsLong() + delay.toNanos() < deadline.at();
    return inTime ? failure.retriedIn(delay) : failure;
  }

  /** Records how a request that was not given up ended. */
  void ended(boolean usable) {
    answering = usable;
    if (!usable) {
      counters.failures.increment();
    }
  }

  /** Records a request that was refused for its credential. */
  void unauthorized() {
    counters.unauthorized.increment();
  }

  boolean answering() {
    return answering;
  }

  TmdbFailure outOfTime() {
    return TmdbFailure.of(PageAnswer.Failure.OUT_OF_TIME, "out of time before TMDB was asked");
  }

  TmdbFailure resting() {
    counters.refusals.increment();
    return TmdbFailure.of(PageAnswer.Failure.UNAVAILABLE, "TMDB is not asked at present");
  }

  TmdbFailure noPlace() {
    counters.refusals.increment();
    return TmdbFailure.of(PageAnswer.Failure.THROTTLED, "no room in the budget in time");
  }

  private static @Nullable Duration retryIn(Throwable failure) {
    return failure instanceof TmdbFailure known ? known.retryIn() : null;
  }
}
