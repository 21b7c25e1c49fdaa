package app.trinity.operator.doctor;

import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Compares the tables that are there with their definitions. */
final class TableCheck {
  private final DynamoDbClient client;
  private final TableNames names;

  TableCheck(DynamoDbClient client, TableNames names) {
    this.client = client;
    this.names = names;
  }

  Finding look() {
    List<String> troubles = new ArrayList<>();
    int missing = 0;
    for (Table table : Table.values()) {
      try {
        troublesOf(table).forEach(trouble -> troubles.add(names.of(table) + " " + trouble));
      } catch (ResourceNotFoundException e) {
        missing++;
        troubles.add(names.of(table) + " is missing");
      }
    }
    if (missing == Table.values().length) {
      return Finding.fail(
          "none of the tables is there: no " + names.of(Table.ROOMS) + ", for example",
          "deploy the stack; check --table-prefix and --region");
    }
    return Finding.of(
        troubles,
        "cdk diff shows what changed behind the stack's back; cdk deploy restores it",
        Table.values().length
            + " tables, all active, with their keys, indexes, expiry and streams");
  }

  private List<String> troublesOf(Table table) {
    String name = names.of(table);
    TableDescription found = client.describeTable(ask -> ask.tableName(name)).table();
    List<String> troubles = new ArrayList<>();
    if (found.tableStatus() != TableStatus.ACTIVE) {
      troubles.add("is " + found.tableStatusAsString());
    }
    if (!keys(table).equals(keys(found.keySchema()))) {
      troubles.add("has the keys " + keys(found.keySchema()) + ", not " + keys(table));
    }
    for (Table.Index index : table.indexes()) {
      if (!hasIndex(found, index)) {
        troubles.add("has no index " + index.name() + " as defined");
      }
    }
    Optional<String> stream =
        Optional.ofNullable(found.streamSpecification())
            .filter(specification -> Boolean.TRUE.equals(specification.streamEnabled()))
            .map(specification -> specification.streamViewTypeAsString());
    if (!stream.equals(table.stream().map(Object::toString))) {
      troubles.add(
          table.stream().isPresent() ? "has no stream " + table.stream().get() : "has a stream");
    }
    table
        .timeToLive()
        .filter(attribute -> !expiresBy(name, attribute))
        .ifPresent(attribute -> troubles.add("does not expire by " + attribute));
    return troubles;
  }

  private boolean expiresBy(String name, String attribute) {
    TimeToLiveDescription found =
        client.describeTimeToLive(ask -> ask.tableName(name)).timeToLiveDescription();
    return attribute.equals(found.attributeName())
        && (found.timeToLiveStatus() == TimeToLiveStatus.ENABLED
            || found.timeToLiveStatus() == TimeToLiveStatus.ENABLING);
  }

  private static boolean hasIndex(TableDescription found, Table.Index index) {
    List<String> wanted = keys(index.partition(), index.sort());
    if (index.kind() == Table.Index.Kind.LOCAL) {
      return found.localSecondaryIndexes().stream()
          .anyMatch(
              there ->
                  there.indexName().equals(index.name()) && keys(there.keySchema()).equals(wanted));
    }
    return found.globalSecondaryIndexes().stream()
        .anyMatch(
            there ->
                there.indexName().equals(index.name()) && keys(there.keySchema()).equals(wanted));
  }

  private static List<String> keys(Table table) {
    return keys(table.partition(), table.sort());
  }

  private static List<String> keys(Table.Key partition, Optional<Table.Key> sort) {
    return Stream.concat(Stream.of(partition), sort.stream()).map(Table.Key::name).toList();
  }

  private static List<String> keys(List<KeySchemaElement> schema) {
    return Stream.of(KeyType.HASH, KeyType.RANGE)
        .flatMap(type -> schema.stream().filter(key -> key.keyType() == type))
        .map(KeySchemaElement::attributeName)
        .toList();
  }
}
