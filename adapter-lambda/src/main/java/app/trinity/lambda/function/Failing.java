package app.trinity.lambda.function;

import app.trinity.IdSource;
import app.trinity.RefusalCode;
import app.trinity.lambda.ErrorAnswer;
import app.trinity.lambda.log.Entry;

/** How an operation that threw ends: what the client is told, and what the log keeps. */
final class Failing {
  private Failing() {}

  /** Finds the answer to a failure and ends the entry with it. */
  static ErrorAnswer of(Throwable failure, Entry entry, IdSource references) {
    ErrorAnswer answer = ErrorAnswer.of(failure, references, entry::keep);
    if (answer.code() == RefusalCode.INTERNAL) {
      entry.failed();
    } else {
      entry.refused(answer.code().name());
    }
    return answer;
  }
}
