package app.trinity.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One use of a connection: statements with {@code ?} for their parameters. It belongs to the thread
 * it was given to, until what it was given to returns.
 *
 * <p>A parameter is a text, a number, a truth value, an {@link Instant}, an enum constant, null, or
 * an optional of one of these.
 */
public final class Session {
  private final Connection connection;
  private final Dialect dialect;
  private final Retries.Attempts attempts;
  private boolean undone;

  Session(Connection connection, Dialect dialect, Retries.Attempts attempts) {
    this.connection = connection;
    this.dialect = dialect;
    this.attempts = attempts;
  }

  /** Returns the database's dialect. */
  public Dialect dialect() {
    return dialect;
  }

  /** Returns what is made of each row of a query's result, in the result's order. */
  public <T> List<T> query(String sql, Row.Reader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    List<T> answers = new ArrayList<>();
    try (PreparedStatement statement = prepare(sql)) {
      bind(statement, parameters);
      try (ResultSet results = statement.executeQuery()) {
        Row row = new Row(results);
        while (results.next()) {
          answers.add(reader.read(row));
        }
      }
    }
    return answers;
  }

  /** Returns what is made of the first row of a query's result; empty if there is none. */
  public <T> Optional<T> first(String sql, Row.Reader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    return query(sql, reader, parameters).stream().findFirst();
  }

  /** Returns true if a query has a result. */
  public boolean exists(String sql, @Nullable Object... parameters) throws SQLException {
    return !query(sql, row -> true, parameters).isEmpty();
  }

  /** Executes a change, and returns the number of rows that it changed. */
  public int update(String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  /** Executes the same change with several sets of parameters. */
  public void updateAll(String sql, List<@Nullable Object[]> sets) throws SQLException {
    try (PreparedStatement statement = prepare(sql)) {
      for (@Nullable Object[] parameters : sets) {
        bind(statement, parameters);
        statement.addBatch();
      }
      int[] unused = statement.executeBatch();
    }
  }

  /** Has the transaction rolled back at its end instead of committed. */
  public void undo() {
    undone = true;
  }

  boolean isUndone() {
    return undone;
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      dialect.limit(statement, attempts.timeLeft());
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, value(parameters[i]));
    }
  }

  private static @Nullable Object value(@Nullable Object parameter) {
    if (parameter instanceof Instant time) {
      return SqlTimes.nanos(time);
    }
    if (parameter instanceof Enum<?> constant) {
      return constant.name();
    }
    if (parameter instanceof Optional<?> optional) {
      return value(optional.orElse(null));
    }
    if (parameter instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    }
    if (parameter instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    return parameter;
  }
}
