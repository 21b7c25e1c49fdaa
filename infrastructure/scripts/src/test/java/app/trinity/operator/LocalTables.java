package app.trinity.operator;

import app.trinity.dynamodb.development.LocalDynamoDb;
import app.trinity.dynamodb.development.TableCreator;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** All tables, under a prefix of their own, in the one DynamoDB Local that the tests share. */
final class LocalTables {
  private static final int BATCH = 25;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String prefix;
  private final TableNames names;

  LocalTables() {
    prefix = "own" + NUMBER.incrementAndGet() + "-";
    names = TableNames.withPrefix(prefix);
    new TableCreator(client(), names.creations(), names.expiries()).createMissing();
  }

  static LocalDynamoDb server() {
    return Holder.SERVER;
  }

  static DynamoDbClient client() {
    return Holder.CLIENT;
  }

  String prefix() {
    return prefix;
  }

  TableNames names() {
    return names;
  }

  /** Fills a table with so many items. */
  void fill(Table table, int items) {
    for (int from = 0; from < items; from += BATCH) {
      List<WriteRequest> batch =
          IntStream.range(from, Math.min(from + BATCH, items))
              .mapToObj(number -> item(table, number))
              .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
              .toList();
      client().batchWriteItem(request -> request.requestItems(Map.of(names.of(table), batch)));
    }
  }

  private static Map<String, AttributeValue> item(Table table, int number) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(
        table.partition().name(),
        AttributeValue.fromS("room " + number % 7 + (table.sort().isEmpty() ? "/" + number : "")));
    table
        .sort()
        .ifPresent(
            key ->
                item.put(
                    key.name(),
                    key.type() == ScalarAttributeType.N
                        ? AttributeValue.fromN(String.valueOf(number))
                        : AttributeValue.fromS("key " + number)));
    item.put("payload", AttributeValue.fromS("x".repeat(300)));
    return item;
  }

  /** How many items there are. */
  int items(Table table) {
    return client()
        .scanPaginator(scan -> scan.tableName(names.of(table)).select(Select.COUNT))
        .stream()
        .mapToInt(page -> page.count())
        .sum();
  }

  private static final class Holder {
    static final LocalDynamoDb SERVER =
        LocalDynamoDb.start(
            Path.of("..", "..", "dynamodb-local", "target").toAbsolutePath(), Optional.empty());
    static final DynamoDbClient CLIENT =
        SERVER
            .configure(DynamoDbClient.builder())
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }
}
