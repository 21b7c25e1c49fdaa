package app.trinity.lambda.function;

import app.trinity.api.Resolver;
import app.trinity.core.Trinity;
import app.trinity.discovery.Recommendations;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.aws.InvokedRecommendations;
import app.trinity.lambda.aws.SignedCalls;
import app.trinity.lambda.shell.AppSyncFunction;
import app.trinity.lambda.shell.Environment;
import app.trinity.lambda.shell.Start;
import java.time.Clock;
import java.time.Duration;

/** The entry point of the room function. */
public final class RoomFunction extends AppSyncFunction {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);
  private static final Duration CONNECTING = Duration.ofSeconds(2);

  /** A deck takes up to 8 seconds to find, and the tmdb function may have to start first. */
  private static final Duration DECK = Duration.ofSeconds(16);

  /** Starts the function; Lambda calls it once for each process. */
  public RoomFunction() {
    super("RoomHandler", RoomFunction::resolver);
  }

  private static Resolver resolver(Start start) {
    Recommendations recommendations = recommendations(start.environment());
    DynamoStores stores = Startup.stores(start.environment(), TIME_LIMIT);
    Trinity trinity =
        Startup.engine(start.environment(), stores).recommendations(recommendations).build();
    Resolver resolver =
        Resolver.rooms(trinity.rooms())
            .and(
                Resolver.changes(
                    trinity.rooms(),
                    (user, match) -> {
                      // AppSync itself hands on what publishRoomChange answers.
                    }));
    start.beforeSnapshot(() -> Priming.room(start, resolver, stores));
    return resolver;
  }

  private static Recommendations recommendations(Environment environment) {
    String region = environment.region();
    String function =
        environment.requiredText(Variables.TMDB_FUNCTION, "the tmdb function's name or ARN");
    SignedCalls calls =
        SignedCalls.create(
            region, environment.limit(CONNECTING), environment.limit(DECK), Clock.systemUTC());
    return new InvokedRecommendations(
        calls,
        environment.address("AWS_ENDPOINT_URL_LAMBDA").orElseGet(() -> calls.endpoint("lambda")),
        function);
  }
}
