package app.trinity.lambda.function;

import app.trinity.api.Resolver;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.shell.AppSyncFunction;
import app.trinity.lambda.shell.Start;
import java.time.Duration;

/** The entry point of the vote function. */
public final class VoteFunction extends AppSyncFunction {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);

  /** Starts the function; Lambda calls it once for each process. */
  public VoteFunction() {
    super("VoteHandler", VoteFunction::resolver);
  }

  private static Resolver resolver(Start start) {
    DynamoStores stores = Startup.stores(start.environment(), TIME_LIMIT);
    Resolver resolver =
        Resolver.votes(Startup.engine(start.environment(), stores).build().voting());
    start.beforeSnapshot(() -> Priming.vote(start, resolver, stores));
    return resolver;
  }
}
