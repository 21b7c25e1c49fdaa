package app.trinity.dynamodb;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What each table is called. Immutable. */
public final class TableNames {
  private final Map<Table, String> names;

  private TableNames(Map<Table, String> names) {
    this.names = Collections.unmodifiableMap(names);
  }

  /** The default names: {@code trinity-rooms} and so on. */
  public static TableNames defaults() {
    return withPrefix("");
  }

  /**
   * The default names with something in front of them.
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

  /** The same names but for one. */
  public TableNames with(Table table, String name) {
    Map<Table, String> changed = new EnumMap<>(names);
    changed.put(table, name);
    return new TableNames(changed);
  }

  /** What a table is called. */
  public String of(Table table) {
    return names.getOrDefault(table, table.defaultName());
  }
}
