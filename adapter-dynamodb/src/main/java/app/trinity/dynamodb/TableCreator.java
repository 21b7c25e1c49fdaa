package app.trinity.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Creates the tables from their definitions, for development and tests; in production the
 * infrastructure does. Not for use by several threads at once.
 */
public final class TableCreator {
  private static final String UNKNOWN_OPERATION = "UnknownOperationException";

  private final DynamoDbClient client;
  private final TableNames names;

  /**
   * Creates tables through a client.
   *
   * @param client a client that may create tables
   * @param names what to call them
   */
  public TableCreator(DynamoDbClient client, TableNames names) {
    this.client = client;
    this.names = names;
  }

  /** The tables that are not there. */
  public List<Table> missing() {
    List<Table> missing = new ArrayList<>();
    for (Table table : Table.values()) {
      if (!exists(table)) {
        missing.add(table);
      }
    }
    return missing;
  }

  /**
   * Creates the tables that are not there and waits until they can be used. Of tables that are
   * there it only makes sure that their rows expire, for a creation that was broken off may have
   * left that out.
   *
   * @return the tables created
   */
  public List<Table> createMissing() {
    List<Table> created = missing();
    for (Table table : created) {
      create(table);
    }
    for (Table table : created) {
      client.waiter().waitUntilTableExists(request -> request.tableName(names.of(table)));
      makeRecoverable(table);
    }
    for (Table table : Table.values()) {
      table.timeToLive().ifPresent(attribute -> letRowsExpire(table, attribute));
    }
    return created;
  }

  private boolean exists(Table table) {
    try {
      client.describeTable(request -> request.tableName(names.of(table)));
      return true;
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }

  private void create(Table table) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(names.of(table))
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
    try {
      client.createTable(request.build());
    } catch (ResourceInUseException e) {
      // Somebody else is creating it at this very moment.
    }
  }

  /** Asks first, for switching it on twice is refused. */
  private void letRowsExpire(Table table, String attribute) {
    String name = names.of(table);
    TimeToLiveDescription present =
        client.describeTimeToLive(request -> request.tableName(name)).timeToLiveDescription();
    if (present.timeToLiveStatus() == TimeToLiveStatus.DISABLED) {
      client.updateTimeToLive(
          request ->
              request
                  .tableName(name)
                  .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
    }
  }

  private void makeRecoverable(Table table) {
    try {
      client.updateContinuousBackups(
          request ->
              request
                  .tableName(names.of(table))
                  .pointInTimeRecoverySpecification(
                      recovery -> recovery.pointInTimeRecoveryEnabled(true)));
    } catch (DynamoDbException e) {
      // DynamoDB Local knows no backups.
      if (!UNKNOWN_OPERATION.equals(e.awsErrorDetails().errorCode())) {
        throw e;
      }
    }
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
