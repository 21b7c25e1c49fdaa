package app.trinity.lambda.function;

import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.UsernameResolver;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** The entry point of the username function. */
public final class UsernameFunction implements RequestStreamHandler {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);

  private final FieldFunction function;

  /** Starts the function; Lambda calls it once for each process. */
  public UsernameFunction() {
    function =
        Boot.start(
            "UsernameHandler",
            boot -> {
              DynamoStores stores = Startup.stores(boot.environment(), TIME_LIMIT);
              UsernameResolver resolver =
                  new UsernameResolver(Startup.engine(boot.environment(), stores).build());
              Priming.beforeSnapshot(boot, () -> Priming.username(boot, resolver));
              return boot.fields(resolver);
            });
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context.getAwsRequestId());
  }
}
