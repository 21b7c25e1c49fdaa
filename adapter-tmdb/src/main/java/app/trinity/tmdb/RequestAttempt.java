package app.trinity.tmdb;

import app.trinity.discovery.spi.PageAnswer.Failure;
import app.trinity.tmdb.request.Deadline;
import app.trinity.tmdb.request.RequestBudget;
import app.trinity.tmdb.request.TmdbFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One request: sent once there is a place for it, and judged by what comes back. */
final class RequestAttempt implements Callback {
  /** Where {@link TmdbClient} puts the Retry-After header, out of OkHttp's sight. */
  static final String RETRY_AFTER = "Trinity-Retry-After";

  private static final long LARGEST_ANSWER_BYTES = 4L << 20;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  private final TmdbCalls calls;
  private final HttpUrl question;
  private final Deadline deadline;
  private final int attemptsBefore;
  private final CompletableFuture<JsonNode> answer = new CompletableFuture<>();

  private RequestBudget.@Nullable Place place;
  private @Nullable Call call;
  private boolean cancelled;

  RequestAttempt(TmdbCalls calls, HttpUrl question, Deadline deadline, int attemptsBefore) {
    this.calls = calls;
    this.question = question;
    this.deadline = deadline;
    this.attemptsBefore = attemptsBefore;
  }

  CompletableFuture<JsonNode> answer() {
    return answer;
  }

  void begin(RequestBudget.@Nullable Place granted, @Nullable Throwable refusal) {
    if (granted == null) {
      answer.completeExceptionally(calls.noPlace());
      return;
    }
    Call sent = prepare(granted);
    if (sent != null) {
      sent.enqueue(this);
    }
  }

  private synchronized @Nullable Call prepare(RequestBudget.Place granted) {
    long nanos = calls.timeFor(deadline);
    if (cancelled || nanos <= 0) {
      granted.unused();
      answer.completeExceptionally(calls.outOfTime());
      return null;
    }
    if (!calls.maySend()) {
      granted.unused();
      answer.completeExceptionally(calls.resting());
      return null;
    }
    Call sent = calls.newCall(question);
    sent.timeout().timeout(nanos, TimeUnit.NANOSECONDS);
    place = granted;
    call = sent;
    return sent;
  }

  /** Ends the request: nobody waits for it any longer. */
  synchronized void cancel() {
    cancelled = true;
    if (call != null) {
      call.cancel();
    }
  }

  private synchronized boolean isCancelled() {
    return cancelled;
  }

  @Override
  public void onFailure(Call failed, IOException e) {
    givePlaceBack(false);
    // At the deadline the call ends of itself, and the asker leaves: whichever comes first.
    if (isCancelled() || calls.timeFor(deadline) <= 0) {
      calls.circuit().unfinished();
      answer.completeExceptionally(calls.outOfTime());
    } else {
      calls.circuit().failed();
      failAndRetry(TmdbFailure.of(Failure.UNAVAILABLE, "TMDB did not answer"), Optional.empty());
    }
  }

  @Override
  public void onResponse(Call answered, Response response) {
    try (response) {
      judge(response);
    } catch (IOException e) {
      // A body that breaks off, or is no JSON: whatever was read of it is worth nothing.
      calls.circuit().failed();
      failAndRetry(
          TmdbFailure.of(Failure.UNAVAILABLE, "TMDB's answer is broken"), Optional.empty());
    } finally {
      givePlaceBack(true);
    }
  }

  private void judge(Response response) throws IOException {
    int status = response.code();
    Optional<Duration> askedFor = calls.backoff().askedFor(response.header(RETRY_AFTER));
    if (response.isSuccessful()) {
      JsonNode json = read(response.body().source());
      calls.circuit().succeeded();
      calls.ended(true);
      answer.complete(json);
    } else if (status == TOO_MANY_REQUESTS) {
      calls.circuit().succeeded();
      Duration delay = calls.backoff().after(attemptsBefore, askedFor);
      // Before the answer, so that nobody else slips out in between.
      calls.pause(delay);
      fail(TmdbFailure.ofStatus(Failure.THROTTLED, status), delay);
    } else if (status >= FIRST_SERVER_ERROR) {
      calls.circuit().failed();
      failAndRetry(TmdbFailure.ofStatus(Failure.UNAVAILABLE, status), askedFor);
    } else {
      calls.circuit().succeeded();
      calls.ended(false);
      if (status == TmdbClient.UNAUTHORIZED) {
        calls.unauthorized();
      }
      answer.completeExceptionally(TmdbFailure.ofStatus(Failure.REFUSED, status));
    }
  }

  private static JsonNode read(BufferedSource body) throws IOException {
    if (body.request(LARGEST_ANSWER_BYTES + 1)) {
      throw new IOException("an answer of more than " + LARGEST_ANSWER_BYTES + " bytes");
    }
    return TmdbJson.object(body.readByteArray());
  }

  private void failAndRetry(TmdbFailure failure, Optional<Duration> askedFor) {
    fail(failure, calls.backoff().after(attemptsBefore, askedFor));
  }

  private void fail(TmdbFailure failure, Duration retryIn) {
    calls.ended(false);
    answer.completeExceptionally(calls.orRetriedIn(failure, retryIn, deadline));
  }

  private void givePlaceBack(boolean arrived) {
    RequestBudget.Place taken;
    synchronized (this) {
      taken = place;
      place = null;
    }
    if (taken != null && arrived) {
      taken.answered();
    } else if (taken != null) {
      taken.abandoned();
    }
  }
}
