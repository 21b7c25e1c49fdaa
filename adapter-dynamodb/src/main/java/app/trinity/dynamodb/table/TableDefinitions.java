package app.trinity.dynamodb.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Translates the tables' definitions into requests of DynamoDB's API. */
final class TableDefinitions {
  private TableDefinitions() {}

  /** Returns the request that creates a table, its indexes and its stream, billed on demand. */
  static CreateTableRequest creation(Table table, String name) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(table))
            .keySchema(keys(table.partition(), table.sort().stream().toList()));
    List<GlobalSecondaryIndex> global = new ArrayList<>();
    List<LocalSecondaryIndex> local = new ArrayList<>();
    for (Table.Index index : table.indexes()) {
      List<KeySchemaElement> keys = keys(index.partition(), index.sort().stream().toList());
      Projection projection = Projection.builder().projectionType(index.projection()).build();
      if (index.kind() == Table.Index.Kind.GLOBAL) {
        global.add(
            GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys)
                .projection(projection)
                .build());
      } else {
        local.add(
            LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys)
                .projection(projection)
                .build());
      }
    }
    if (!global.isEmpty()) {
      request.globalSecondaryIndexes(global);
    }
    if (!local.isEmpty()) {
      request.localSecondaryIndexes(local);
    }
    table.stream()
        .ifPresent(
            view ->
                request.streamSpecification(
                    StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(view)
                        .build()));
    return request.build();
  }

  /** Returns the request that lets a table's rows expire; empty where they stay. */
  static Optional<UpdateTimeToLiveRequest> expiry(Table table, String name) {
    return table
        .timeToLive()
        .map(
            attribute ->
                UpdateTimeToLiveRequest.builder()
                    .tableName(name)
                    .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true))
                    .build());
  }

  private static List<KeySchemaElement> keys(Table.Key partition, List<Table.Key> sort) {
    List<KeySchemaElement> keys = new ArrayList<>();
    keys.add(element(partition, KeyType.HASH));
    sort.forEach(key -> keys.add(element(key, KeyType.RANGE)));
    return keys;
  }

  private static KeySchemaElement element(Table.Key key, KeyType type) {
    return KeySchemaElement.builder().attributeName(key.name()).keyType(type).build();
  }

  private static List<AttributeDefinition> attributes(Table table) {
    Set<Table.Key> keys = new LinkedHashSet<>();
    keys.add(table.partition());
    table.sort().ifPresent(keys::add);
    for (Table.Index index : table.indexes()) {
      keys.add(index.partition());
      index.sort().ifPresent(keys::add);
    }
    return keys.stream()
        .map(
            key ->
                AttributeDefinition.builder()
                    .attributeName(key.name())
                    .attributeType(key.type())
                    .build())
        .toList();
  }
}
