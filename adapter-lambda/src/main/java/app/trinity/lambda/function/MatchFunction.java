package app.trinity.lambda.function;

import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.MatchResolver;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** The entry point of the match function. */
public final class MatchFunction implements RequestStreamHandler {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);

  private final FieldFunction function;

  /** Starts the function; Lambda calls it once for each process. */
  public MatchFunction() {
    function =
        Boot.start(
            "MatchHandler",
            boot -> {
              DynamoStores stores = Startup.stores(boot.environment(), TIME_LIMIT);
              MatchResolver resolver =
                  new MatchResolver(Startup.engine(boot.environment(), stores).build());
              Priming.beforeSnapshot(boot, () -> Priming.match(boot, resolver));
              return boot.fields(resolver);
            });
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context.getAwsRequestId());
  }
}
