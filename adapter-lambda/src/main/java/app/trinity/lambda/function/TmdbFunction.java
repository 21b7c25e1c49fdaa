package app.trinity.lambda.function;

import app.trinity.lambda.RecommendationsHandler;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The entry point of the tmdb function. */
public final class TmdbFunction implements RequestStreamHandler {
  private final DeckFunction function;

  /** Starts the function; Lambda calls it once for each process. */
  public TmdbFunction() {
    function =
        Boot.start(
            "TMDBHandler",
            boot -> {
              Titles titles = Titles.of(boot);
              RecommendationsHandler handler = new RecommendationsHandler(titles);
              DeckPriming.beforeSnapshot(boot, handler, titles);
              return new DeckFunction(handler, boot.journal(), boot.references());
            });
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context.getAwsRequestId());
  }
}
