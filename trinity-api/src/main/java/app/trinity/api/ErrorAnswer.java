package app.trinity.api;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.spi.IdSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * What a failure looks like to a client (rule ERRORS): a code of the closed list and a sentence to
 * act on. A refusal is shown as it is, throttling as {@code BUSY}, everything else as {@code
 * INTERNAL} with a reference, under which the log holds the failure that the client does not see.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ErrorAnswer {
  private final RefusalCode code;
  private final String sentence;

  private ErrorAnswer(RefusalCode code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /**
   * Returns the answer to a failure. What a future wrapped is unwrapped first.
   *
   * @param failure what a resolver threw
   * @param references gives the reference where one is needed; short, since people quote it
   * @param log takes the failures that are answered with {@code INTERNAL}
   */
  public static ErrorAnswer of(Throwable failure, IdSource references, FailureLog log) {
    if (failure instanceof Refusal refusal) {
      return new ErrorAnswer(refusal.code(), refusal.sentence());
    }
    if (failure instanceof InfrastructureFailure infrastructure
        && infrastructure.effect() == Effect.THROTTLED) {
      return new ErrorAnswer(
          RefusalCode.BUSY, "Too much is going on at once. Try again in a moment.");
    }
    Throwable cause = failure.getCause();
    if (cause != null
        && (failure instanceof CompletionException || failure instanceof ExecutionException)) {
      return of(cause, references, log);
    }
    String reference = references.next();
    log.keep(reference, failure);
    return new ErrorAnswer(
        RefusalCode.INTERNAL,
        "Something broke on our side. Try again; if it stays so, report it as " + reference + ".");
  }

  /** Returns why, for programs. */
  public RefusalCode code() {
    return code;
  }

  /** Returns why, and what to do, for a person; nothing in it is secret. */
  public String sentence() {
    return sentence;
  }
}
