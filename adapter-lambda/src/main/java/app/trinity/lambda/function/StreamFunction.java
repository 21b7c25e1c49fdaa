package app.trinity.lambda.function;

import app.trinity.core.Trinity;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.StreamProcessor;
import app.trinity.lambda.aws.AppSyncPublisher;
import app.trinity.lambda.aws.Persistence;
import app.trinity.lambda.aws.SignedCalls;
import app.trinity.lambda.log.Journal;
import app.trinity.lambda.shell.Environment;
import app.trinity.lambda.shell.Start;
import app.trinity.lambda.shell.StreamsFunction;
import app.trinity.lambda.stream.StreamBatch;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * The entry point of the function that reads the streams of the votes, the matches and the rosters.
 */
public final class StreamFunction extends StreamsFunction {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);
  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Duration PUBLISHING = Duration.ofSeconds(4);
  private static final Duration INSISTING = Duration.ofSeconds(6);
  private static final int ATTEMPTS = 4;

  /** Starts the function; Lambda calls it once for each process. */
  public StreamFunction() {
    super("StreamHandler", StreamFunction::batch);
  }

  private static StreamBatch batch(Start start) {
    Environment environment = start.environment();
    AppSyncPublisher publisher = publisher(environment, start.journal());
    DynamoStores stores = Startup.stores(environment, TIME_LIMIT);
    Trinity trinity =
        Startup.engine(environment, stores).publisher(publisher).roomChanges(publisher).build();
    StreamProcessor processor =
        stores.streamProcessor(trinity.reconciliation(), trinity.announcements());
    start.beforeSnapshot(() -> Priming.streams(trinity.reconciliation()));
    return new StreamBatch(processor, Startup.tables(environment));
  }

  private static AppSyncPublisher publisher(Environment environment, Journal journal) {
    environment.requiredText(Variables.GRAPHQL_URL, "AppSync's GraphQL address");
    URI address = environment.address(Variables.GRAPHQL_URL).orElse(URI.create("http://nowhere"));
    SignedCalls calls =
        SignedCalls.create(
            environment.region(),
            environment.limit(CONNECTING),
            environment.limit(PUBLISHING),
            Clock.systemUTC());
    return new AppSyncPublisher(
        calls,
        address,
        new Persistence(ATTEMPTS, environment.limit(INSISTING), System::nanoTime),
        journal);
  }
}
