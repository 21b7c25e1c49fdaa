package app.trinity.lambda.function;

import app.trinity.dynamodb.table.Table;
import java.util.Optional;
import java.util.Set;

/**
 * What a function may do to a table, or to one of its indexes.
 *
 * @param table the table
 * @param index the index; empty for the table itself
 * @param actions what may be done to it
 */
public record TableGrant(Table table, Optional<String> index, Set<TableAction> actions) {
  /** Copies the actions. */
  public TableGrant {
    actions = Set.copyOf(actions);
  }

  static TableGrant of(Table table, TableAction... actions) {
    return new TableGrant(table, Optional.empty(), Set.of(actions));
  }

  static TableGrant ofIndex(Table table, String index, TableAction... actions) {
    return new TableGrant(table, Optional.of(index), Set.of(actions));
  }
}
