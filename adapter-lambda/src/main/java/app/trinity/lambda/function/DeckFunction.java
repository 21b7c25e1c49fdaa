package app.trinity.lambda.function;

import app.trinity.lambda.RecommendationsHandler;
import app.trinity.lambda.log.Entry;
import app.trinity.lambda.log.Journal;
import app.trinity.spi.IdSource;
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
  private final Failing failing;

  DeckFunction(RecommendationsHandler handler, Journal journal, IdSource references) {
    this.handler = handler;
    this.journal = journal;
    this.failing = new Failing(references);
  }

  void handle(InputStream in, OutputStream out, String requestId) throws IOException {
    Entry entry = journal.begin(OPERATION, requestId);
    JsonNode answer;
    try {
      answer = handler.handle(Events.read(in));
    } catch (RuntimeException | StackOverflowError e) {
      throw failing.exception(e, entry);
    }
    entry.succeeded();
    Events.write(answer, out);
  }
}
