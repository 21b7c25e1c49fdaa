package app.trinity.lambda.function;

import app.trinity.IdSource;
import app.trinity.lambda.ErrorAnswer;
import app.trinity.lambda.RecommendationsHandler;
import app.trinity.lambda.log.Entry;
import app.trinity.lambda.log.Journal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What the tmdb function does with a request for a deck. A failure is thrown as an exception whose
 * class is called as its code, by which the room function tells them apart. Thread-safe.
 */
final class DeckFunction {
  private static final String OPERATION = "getRecommendations";

  private final RecommendationsHandler handler;
  private final Journal journal;
  private final IdSource references;
  private final CodeNamedExceptions exceptions = new CodeNamedExceptions();

  DeckFunction(RecommendationsHandler handler, Journal journal, IdSource references) {
    this.handler = handler;
    this.journal = journal;
    this.references = references;
  }

  void handle(InputStream in, OutputStream out, String requestId) throws IOException {
    Entry entry = journal.begin(OPERATION, requestId);
    JsonNode answer;
    try {
      answer = handler.handle(Events.read(in));
    } catch (RuntimeException | StackOverflowError e) {
      ErrorAnswer error = Failing.of(e, entry, references);
      throw exceptions.of(error.code(), error.sentence());
    }
    entry.succeeded();
    Events.write(answer, out);
  }
}
