package app.trinity.lambda.function;

import app.trinity.core.Trinity;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.StreamProcessor;
import app.trinity.lambda.aws.AppSyncPublisher;
import app.trinity.lambda.aws.Persistence;
import app.trinity.lambda.aws.SignedCalls;
import app.trinity.lambda.log.Journal;
import app.trinity.lambda.stream.StreamBatch;
import app.trinity.match.spi.MatchPublisher;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** The entry point of the function that reads the streams of the votes and the matches. */
public final class StreamFunction implements RequestStreamHandler {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);
  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Duration PUBLISHING = Duration.ofSeconds(4);
  private static final Duration INSISTING = Duration.ofSeconds(6);
  private static final int ATTEMPTS = 4;

  private final BatchFunction function;

  /** Starts the function; Lambda calls it once for each process. */
  public StreamFunction() {
    function =
        Boot.start(
            "StreamHandler",
            boot -> {
              MatchPublisher publisher = publisher(boot.environment(), boot.journal());
              DynamoStores stores = Startup.stores(boot.environment(), TIME_LIMIT);
              Trinity trinity =
                  Startup.engine(boot.environment(), stores).publisher(publisher).build();
              StreamProcessor processor =
                  stores.streamProcessor(trinity.reconciliation(), trinity.announcements());
              Priming.beforeSnapshot(boot, () -> Priming.streams(trinity.reconciliation()));
              return new BatchFunction(
                  new StreamBatch(processor, Startup.tables(boot.environment())),
                  boot.journal(),
                  boot.references());
            });
  }

  private static MatchPublisher publisher(Environment environment, Journal journal) {
    environment.requiredText(Variables.GRAPHQL_URL, "AppSync's GraphQL address");
    URI address = environment.address(Variables.GRAPHQL_URL).orElse(URI.create("http://nowhere"));
    SignedCalls calls =
        SignedCalls.create(environment.region(), CONNECTING, PUBLISHING, Clock.systemUTC());
    return new AppSyncPublisher(
        calls,
        address,
        new Persistence(ATTEMPTS, INSISTING, new SecureRandom(), System::nanoTime),
        journal);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context.getAwsRequestId());
  }
}
