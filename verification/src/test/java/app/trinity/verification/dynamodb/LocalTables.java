package app.trinity.verification.dynamodb;

import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.development.LocalDynamoDb;
import app.trinity.dynamodb.development.TableCreator;
import app.trinity.dynamodb.table.TableNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * One DynamoDB Local with all tables, started when first asked for and shared by all suites. No
 * client made here scans.
 */
public final class LocalTables {
  /** What the shared tables are called. */
  public static final TableNames NAMES = TableNames.withPrefix("verification-");

  /** How long a call may take here: the machine may be busy with other builds. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  static final Path HOME = Path.of("..", "dynamodb-local", "target").toAbsolutePath();

  private static final AtomicInteger OWN = new AtomicInteger();

  private LocalTables() {}

  /** The shared client. */
  public static DynamoDbClient client() {
    return Holder.CLIENT;
  }

  /** Stores that wait as long for an answer as a busy machine needs to give it. */
  public static DynamoStores.Builder stores() {
    return DynamoStores.builder().client(client()).tables(NAMES).timeLimit(PATIENCE);
  }

  /** A client through which somebody watches or meddles. */
  static DynamoDbClient client(ExecutionInterceptor... interceptors) {
    return Holder.SERVER
        .configure(DynamoDbClient.builder())
        .httpClient(Holder.HTTP)
        .overrideConfiguration(
            configuration -> {
              configuration.addExecutionInterceptor(new NoScans());
              List.of(interceptors).forEach(configuration::addExecutionInterceptor);
            })
        .build();
  }

  static DynamoDbStreamsClient streams() {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(Holder.SERVER.endpoint())
        .region(Holder.CLIENT.serviceClientConfiguration().region())
        .credentialsProvider(Holder.CLIENT.serviceClientConfiguration().credentialsProvider())
        .httpClient(Holder.HTTP)
        .build();
  }

  /** Where the shared server listens. */
  public static String endpoint() {
    return Holder.SERVER.endpoint().toString();
  }

  /** Tables that nobody else uses. */
  static TableNames own() {
    TableNames names = TableNames.withPrefix("own" + OWN.incrementAndGet() + "-");
    new TableCreator(client(), names.creations(), names.expiries()).createMissing();
    return names;
  }

  private static final class Holder {
    static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();
    static final LocalDynamoDb SERVER = LocalDynamoDb.start(HOME, Optional.empty());
    static final DynamoDbClient CLIENT =
        SERVER
            .configure(DynamoDbClient.builder())
            .httpClient(HTTP)
            .overrideConfiguration(
                configuration -> configuration.addExecutionInterceptor(new NoScans()))
            .build();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
      new TableCreator(CLIENT, NAMES.creations(), NAMES.expiries()).createMissing();
    }
  }
}
