package app.trinity.dynamodb;

import app.trinity.dynamodb.development.LocalDynamoDb;
import app.trinity.dynamodb.development.StreamPoller;
import app.trinity.dynamodb.development.TableCreator;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * One DynamoDB Local with all tables, started when first asked for and shared by all tests. No
 * client made here scans.
 */
public final class TestTables {
  public static final TableNames NAMES = TableNames.withPrefix("test-");

  private static final Path HOME = Path.of("..", "dynamodb-local", "target").toAbsolutePath();

  /** Longer than DynamoDB Local ever takes, however busy the machine is. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final AtomicInteger OWN = new AtomicInteger();

  private TestTables() {}

  public static DynamoDbClient client() {
    return Holder.CLIENT;
  }

  /** A client through which somebody watches or meddles. */
  public static DynamoDbClient client(ExecutionInterceptor interceptor) {
    return limitless(Holder.HTTP, interceptor).build();
  }

  /** A client whose way to the server is somebody else's. */
  public static DynamoDbClientBuilder builder(SdkHttpClient http) {
    return limitless(http, new NoScans());
  }

  public static DynamoDbStreamsClient streams() {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(Holder.SERVER.endpoint())
        .region(Holder.CLIENT.serviceClientConfiguration().region())
        .credentialsProvider(Holder.CLIENT.serviceClientConfiguration().credentialsProvider())
        .httpClient(Holder.HTTP)
        .build();
  }

  /** Tables that no other test has. */
  public static TableNames own() {
    Holder.CLIENT.serviceName();
    TableNames names = TableNames.withPrefix("own" + OWN.incrementAndGet() + "-");
    new TableCreator(Holder.CLIENT, names.creations(), names.expiries()).createMissing();
    return names;
  }

  /** Has a processor work through the streams of some tables. */
  public static StreamPoller.Builder poller(TableNames tables, StreamProcessor processor) {
    return StreamPoller.builder().clients(client(), streams()).stream(
        tables.of(Table.VOTES), records -> processor.votesChanged(StreamRecord.ofAll(records)))
        .stream(
            tables.of(Table.MATCHES),
            records -> processor.matchesChanged(StreamRecord.ofAll(records)))
        .stream(
            tables.of(Table.ROSTERS),
            records -> processor.rostersChanged(StreamRecord.ofAll(records)));
  }

  /** Stores over the shared tables, with nothing remembered. */
  public static DynamoStores stores() {
    return stores(Holder.CLIENT);
  }

  public static DynamoStores stores(DynamoDbClient client) {
    return stores(client, NAMES);
  }

  /** Stores over tables of a test's own. */
  static DynamoStores storesOver(TableNames tables) {
    return stores(client(), tables);
  }

  private static DynamoStores stores(DynamoDbClient client, TableNames tables) {
    return DynamoStores.builder().client(client).tables(tables).timeLimit(PATIENCE).build();
  }

  private static DynamoDbClientBuilder limitless(
      SdkHttpClient http, ExecutionInterceptor interceptor) {
    return Holder.SERVER
        .configure(DynamoDbClient.builder())
        .httpClient(http)
        .overrideConfiguration(
            configuration ->
                configuration
                    .addExecutionInterceptor(new NoScans())
                    .addExecutionInterceptor(interceptor));
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
