package app.trinity.lambda.shell;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.api.ErrorAnswer;
import app.trinity.lambda.log.Entry;
import app.trinity.lambda.log.Journal;
import app.trinity.lambda.trigger.CognitoTrigger;
import app.trinity.spi.IdSource;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * What a function does with Cognito's triggers: it answers in time, whatever the stores do (rule
 * ACCOUNT-4). A refusal is thrown, and Cognito shows its sentence to the person.
 *
 * <p>Thread-safe.
 */
final class TriggerEvents {
  private final CognitoTrigger trigger;
  private final Journal journal;
  private final Failing failing;
  private final LongSupplier millisLeft;
  private final ExecutorService worker =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "cognito-trigger");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Answers by a trigger.
   *
   * @param millisLeft how many milliseconds an event that has just arrived may take
   */
  TriggerEvents(
      CognitoTrigger trigger, Journal journal, IdSource references, LongSupplier millisLeft) {
    this.trigger = trigger;
    this.journal = journal;
    this.failing = new Failing(references);
    this.millisLeft = millisLeft;
  }

  void handle(InputStream in, OutputStream out, String requestId) throws IOException {
    long millis = millisLeft.getAsLong();
    JsonNode event;
    try {
      event = Events.read(in);
    } catch (Refusal unreadable) {
      throw failing.exception(unreadable, journal.begin("unknown", requestId));
    }
    Entry entry = journal.begin(CognitoTrigger.operation(event), requestId);
    CognitoTrigger.user(event).ifPresent(entry::user);
    try {
      Events.write(answer(event, millis), out);
      entry.succeeded();
    } catch (RuntimeException | StackOverflowError e) {
      ErrorAnswer error = failing.answer(e, entry);
      if (!CognitoTrigger.mustPass(event)) {
        throw failing.exception(error);
      }
      Events.write(event, out);
    }
  }

  private JsonNode answer(JsonNode event, long millis) {
    Future<JsonNode> answer = worker.submit(() -> trigger.answer(event));
    try {
      return answer.get(Math.max(1, millis), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Refusal(RefusalCode.BUSY, "Too much is going on at once. Try again in a moment.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
