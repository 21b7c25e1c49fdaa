package app.trinity.lambda.function;

import app.trinity.api.Resolver;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.shell.AppSyncFunction;
import app.trinity.lambda.shell.Start;
import java.time.Duration;

/** The entry point of the match function. */
public final class MatchFunction extends AppSyncFunction {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);

  /** Starts the function; Lambda calls it once for each process. */
  public MatchFunction() {
    super("MatchHandler", MatchFunction::resolver);
  }

  private static Resolver resolver(Start start) {
    DynamoStores stores = Startup.stores(start.environment(), TIME_LIMIT);
    Resolver resolver =
        Resolver.matches(
            Startup.engine(start.environment(), stores).build().matches(),
            (user, match) -> {
              // AppSync itself hands on to its subscribers what publishUserMatch answers.
            });
    start.beforeSnapshot(() -> Priming.match(start, resolver));
    return resolver;
  }
}
