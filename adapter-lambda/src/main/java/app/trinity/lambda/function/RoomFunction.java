package app.trinity.lambda.function;

import app.trinity.discovery.Recommendations;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.lambda.RoomResolver;
import app.trinity.lambda.aws.InvokedRecommendations;
import app.trinity.lambda.aws.SignedCalls;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;

/** The entry point of the room function. */
public final class RoomFunction implements RequestStreamHandler {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);
  private static final Duration CONNECTING = Duration.ofSeconds(2);

  /** A deck takes up to 8 seconds to find, and the tmdb function may have to start first. */
  private static final Duration DECK = Duration.ofSeconds(16);

  private final FieldFunction function;

  /** Starts the function; Lambda calls it once for each process. */
  public RoomFunction() {
    function =
        Boot.start(
            "RoomHandler",
            boot -> {
              Recommendations recommendations = recommendations(boot.environment());
              DynamoStores stores = Startup.stores(boot.environment(), TIME_LIMIT);
              RoomResolver resolver =
                  new RoomResolver(
                      Startup.engine(boot.environment(), stores)
                          .recommendations(recommendations)
                          .build());
              Priming.beforeSnapshot(boot, () -> Priming.room(boot, resolver, stores));
              return boot.fields(resolver);
            });
  }

  private static Recommendations recommendations(Environment environment) {
    String region = environment.region();
    String function =
        environment.requiredText(Variables.TMDB_FUNCTION, "the tmdb function's name or ARN");
    SignedCalls calls = SignedCalls.create(region, CONNECTING, DECK, Clock.systemUTC());
    return new InvokedRecommendations(
        calls,
        environment.address("AWS_ENDPOINT_URL_LAMBDA").orElseGet(() -> calls.endpoint("lambda")),
        function);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context.getAwsRequestId());
  }
}
