package app.trinity.lambdaruntime;

import app.trinity.lambdaruntime.Answer.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** An event on its way through a function. */
final class Invocation {
  private final String id;
  private final byte[] event;
  private final long deadlineMillis;
  private final long begun = System.nanoTime();
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();

  Invocation(String id, byte[] event, Duration limit) {
    this.id = id;
    this.event = event.clone();
    this.deadlineMillis = System.currentTimeMillis() + limit.toMillis();
  }

  String id() {
    return id;
  }

  byte[] event() {
    return event.clone();
  }

  long deadlineMillis() {
    return deadlineMillis;
  }

  CompletableFuture<Answer> answer() {
    return answer;
  }

  void end(Kind kind, String body, String errorType) {
    answer.complete(new Answer(kind, body, errorType, Duration.ofNanos(System.nanoTime() - begun)));
  }
}
