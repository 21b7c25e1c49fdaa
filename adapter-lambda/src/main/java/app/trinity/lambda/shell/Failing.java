package app.trinity.lambda.shell;

import app.trinity.RefusalCode;
import app.trinity.api.ErrorAnswer;
import app.trinity.lambda.log.Entry;
import app.trinity.spi.IdSource;
import com.amazonaws.services.lambda.runtime.api.client.UserFault;

/**
 * How an operation that threw ends: what the client is told, what the log keeps, and what Lambda is
 * given to report. Thread-safe.
 */
final class Failing {
  private final IdSource references;

  /**
   * Ends operations.
   *
   * @param references what people may quote to the operators
   */
  Failing(IdSource references) {
    this.references = references;
  }

  /** Finds the answer to a failure and ends the entry with it. */
  ErrorAnswer answer(Throwable failure, Entry entry) {
    ErrorAnswer answer = ErrorAnswer.of(failure, references, entry::keep);
    if (answer.code() == RefusalCode.INTERNAL) {
      entry.failed();
    } else {
      entry.refused(answer.code().name());
    }
    return answer;
  }

  /**
   * What to throw for an answer. Of any other exception Lambda's runtime reports the class's name
   * as the error's type; of its own it reports the type that it bears.
   */
  RuntimeException exception(ErrorAnswer answer) {
    return new UserFault(answer.sentence(), answer.code().name(), null);
  }

  /** Ends the entry with a failure's answer, and gives what to throw for it. */
  RuntimeException exception(Throwable failure, Entry entry) {
    return exception(answer(failure, entry));
  }
}
