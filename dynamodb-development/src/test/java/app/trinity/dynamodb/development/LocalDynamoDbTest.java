package app.trinity.dynamodb.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What is kept in a folder when DynamoDB Local is killed among transactions. */
class LocalDynamoDbTest {
  private static final Path HOME = Path.of("..", "dynamodb-local", "target");
  private static final int KILLS = 6;
  private static final int TRANSACTIONS = 40;
  private static final int WRITERS = 4;
  private static final List<String> TABLES = List.of("one", "two");

  @TempDir Path folder;

  private static DynamoDbClient client(LocalDynamoDb server) {
    return server
        .configure(
            DynamoDbClient.builder()
                .overrideConfiguration(
                    ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .build()))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static void create(DynamoDbClient client, String table) {
    client.createTable(
        request ->
            request
                .tableName(table)
                .keySchema(
                    List.of(
                        KeySchemaElement.builder()
                            .attributeName("id")
                            .keyType(KeyType.HASH)
                            .build()))
                .attributeDefinitions(
                    List.of(
                        AttributeDefinition.builder()
                            .attributeName("id")
                            .attributeType(ScalarAttributeType.S)
                            .build()))
                .billingMode(BillingMode.PAY_PER_REQUEST));
  }

  private static void write(DynamoDbClient client, String id) {
    List<TransactWriteItem> parts =
        TABLES.stream()
            .map(
                table ->
                    TransactWriteItem.builder()
                        .put(put -> put.tableName(table).item(Map.of("id", text(id))))
                        .build())
            .toList();
    client.transactWriteItems(request -> request.transactItems(parts));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  /** Writes until it has been told so often that a transaction is done, and kills then. */
  private static Set<String> writeAndKill(LocalDynamoDb server) {
    DynamoDbClient client = client(server);
    TABLES.forEach(table -> create(client, table));
    Set<String> done = ConcurrentHashMap.newKeySet();
    AtomicInteger next = new AtomicInteger();
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    CompletableFuture<?>[] written =
        IntStream.range(0, WRITERS)
            .mapToObj(
                writer ->
                    CompletableFuture.runAsync(
                        () -> {
                          while (done.size() < TRANSACTIONS) {
                            String id = "id-" + next.incrementAndGet();
                            try {
                              write(client, id);
                            } catch (SdkException killed) {
                              return;
                            }
                            done.add(id);
                          }
                          server.kill();
                        },
                        writers))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(written).join();
    writers.shutdown();
    return done;
  }

  private static Set<String> kept(DynamoDbClient client, String table) {
    return client
        .scanPaginator(request -> request.tableName(table).consistentRead(true))
        .items()
        .stream()
        .map(item -> item.get("id").s())
        .collect(Collectors.toSet());
  }

  @Test
  void a_transaction_that_is_done_outlives_a_kill() {
    for (int kill = 0; kill < KILLS; kill++) {
      Path data = folder.resolve("data-" + kill);
      Set<String> done = writeAndKill(LocalDynamoDb.start(HOME, Optional.of(data)));
      try (LocalDynamoDb again = LocalDynamoDb.start(HOME, Optional.of(data));
          DynamoDbClient client = client(again)) {
        for (String table : TABLES) {
          assertThat(kept(client, table)).as("table %s", table).containsAll(done);
        }
      }
    }
  }
}
