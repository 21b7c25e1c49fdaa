package app.trinity.tmdb;

import app.trinity.tmdb.request.RequestBudget;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The threads and connections of one client: daemons all, and none left after closing. */
final class TmdbTransport implements AutoCloseable {
  /** Shorter than what servers keep an idle connection for, so that few are found dead. */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

  /** How long after it was given up a request may still reach the server. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final ScheduledThreadPoolExecutor executor;
  private final ExecutorService requests;
  private final OkHttpClient http;

  TmdbTransport(TmdbSettings settings) {
    executor = new ScheduledThreadPoolExecutor(1, daemons("trinity-tmdb-timer"));
    executor.setRemoveOnCancelPolicy(true);
    requests =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            KEEP_ALIVE.toSeconds(),
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            daemons("trinity-tmdb-request"));
    Dispatcher dispatcher = new Dispatcher(requests);
    // The budget has let a request out: nothing holds it up here.
    dispatcher.setMaxRequests(settings.together());
    dispatcher.setMaxRequestsPerHost(settings.together());
    http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(
                new ConnectionPool(settings.together(), KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS))
            .connectTimeout(settings.requestTimeout())
            .readTimeout(settings.requestTimeout())
            .writeTimeout(settings.requestTimeout())
            // One place in the budget, one request: OkHttp repeats none of its own accord.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .addNetworkInterceptor(TmdbTransport::hideRetryAfter)
            .build();
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** OkHttp repeats a 503 at once where it reads {@code Retry-After: 0}; here it reads nothing. */
  private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String retryAfter = response.header("Retry-After");
    return retryAfter == null
        ? response
        : response
            .newBuilder()
            .removeHeader("Retry-After")
            .header(RequestAttempt.RETRY_AFTER, retryAfter)
            .build();
  }

  OkHttpClient http() {
    return http;
  }

  ScheduledThreadPoolExecutor executor() {
    return executor;
  }

  RequestBudget budget(TmdbSettings settings, LongSupplier nanoTime) {
    return new RequestBudget(
        new RequestBudget.Terms(
            settings.budgetRequests(),
            settings.budgetWindow().toNanos(),
            settings.together(),
            settings.longestWait().toNanos(),
            GRACE.toNanos()),
        nanoTime,
        this::runLater);
  }

  private void runLater(Runnable task, long delayNanos) {
    try {
      Future<?> unused = executor.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // Closed: nobody is served any more.
    }
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    executor.shutdownNow();
    requests.shutdownNow();
    http.connectionPool().evictAll();
  }
}
