package app.trinity.lambda.function;

import app.trinity.lambda.RecommendationsHandler;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds one deck, of films of the genre drama, whose pages then serve for some hours. */
final class DeckPriming {
  private static final int DRAMA = 18;

  private DeckPriming() {}

  static void beforeSnapshot(Boot boot, RecommendationsHandler handler, Titles titles) {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("mediaType", "MOVIE");
    request.putArray("genreIds").add(DRAMA);
    Snapshot.prepare(boot, () -> handler.handle(request), titles::credentialMayHaveChanged);
  }
}
