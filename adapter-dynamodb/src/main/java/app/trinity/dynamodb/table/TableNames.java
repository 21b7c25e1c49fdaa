package app.trinity.dynamodb.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** The names of the tables. Immutable and safe for use by several threads. */
public final class TableNames {
  private final Map<Table, String> names;

  private TableNames(Map<Table, String> names) {
    this.names = Collections.unmodifiableMap(names);
  }

  /** Returns the default names: {@code trinity-rooms} and so on. */
  public static TableNames defaults() {
    return withPrefix("");
  }

  /**
   * Returns the default names with a prefix.
   *
   * @param prefix for example {@code test-}; 3 to 255 letters, digits, {@code _}, {@code -} and
   *     {@code .} are what DynamoDB allows of a whole name
   */
  public static TableNames withPrefix(String prefix) {
    Map<Table, String> names = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      names.put(table, prefix + table.defaultName());
    }
    return new TableNames(names);
  }

  /** Returns these names with another one for one table. */
  public TableNames with(Table table, String name) {
    Map<Table, String> changed = new EnumMap<>(names);
    changed.put(table, name);
    return new TableNames(changed);
  }

  /** Returns the requests that create the tables, one for each, in the order of {@link Table}. */
  public List<CreateTableRequest> creations() {
    return Arrays.stream(Table.values())
        .map(table -> TableDefinitions.creation(table, of(table)))
        .toList();
  }

  /** Returns the requests that let rows expire, one for each table that has a time to live. */
  public List<UpdateTimeToLiveRequest> expiries() {
    return Arrays.stream(Table.values())
        .flatMap(table -> TableDefinitions.expiry(table, of(table)).stream())
        .toList();
  }

  /** Returns a table's name. */
  public String of(Table table) {
    return names.getOrDefault(table, table.defaultName());
  }
}
