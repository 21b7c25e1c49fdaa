package app.trinity.lambda.function;

import app.trinity.api.Resolver;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.shell.AppSyncFunction;
import app.trinity.lambda.shell.Start;
import java.time.Duration;

/** The entry point of the username function. */
public final class UsernameFunction extends AppSyncFunction {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);

  /** Starts the function; Lambda calls it once for each process. */
  public UsernameFunction() {
    super("UsernameHandler", UsernameFunction::resolver);
  }

  private static Resolver resolver(Start start) {
    DynamoStores stores = Startup.stores(start.environment(), TIME_LIMIT);
    Resolver resolver =
        Resolver.usernames(Startup.engine(start.environment(), stores).build().usernames());
    start.beforeSnapshot(() -> Priming.username(start, resolver));
    return resolver;
  }
}
