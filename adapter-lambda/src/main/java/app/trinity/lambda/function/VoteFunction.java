package app.trinity.lambda.function;

import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.VoteResolver;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** The entry point of the vote function. */
public final class VoteFunction implements RequestStreamHandler {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);

  private final FieldFunction function;

  /** Starts the function; Lambda calls it once for each process. */
  public VoteFunction() {
    function =
        Boot.start(
            "VoteHandler",
            boot -> {
              DynamoStores stores = Startup.stores(boot.environment(), TIME_LIMIT);
              VoteResolver resolver =
                  new VoteResolver(Startup.engine(boot.environment(), stores).build());
              Priming.beforeSnapshot(boot, () -> Priming.vote(boot, resolver, stores));
              return boot.fields(resolver);
            });
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context.getAwsRequestId());
  }
}
