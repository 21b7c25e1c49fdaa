package app.trinity.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.sqlite.SQLiteConnection;

/** The differences between the databases. */
public enum Dialect {
  /** PostgreSQL 12 or later. */
  POSTGRESQL {
    @Override
    public String forUpdate() {
      return " for update";
    }

    @Override
    public String forUpdateSkippingLocked() {
      return " for update skip locked";
    }

    @Override
    public String forShareOf(String table) {
      return " for share of " + table;
    }

    @Override
    public String nowMillis() {
      return "(extract(epoch from statement_timestamp()) * 1000)::bigint";
    }

    @Override
    public Map<String, String> placeholders() {
      // Ids are compared by their characters' codes, as Java compares them.
      return Map.of(
          "id", "text collate \"C\"",
          "exact", " collate \"C\"",
          "clustered", "",
          "number", "bigint generated always as identity primary key");
    }

    @Override
    String tablesNamed() {
      return "select 1 where to_regclass(?) is not null";
    }

    @Override
    void begin(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
    }

    @Override
    void commit(Connection connection) throws SQLException {
      connection.commit();
    }

    @Override
    void rollback(Connection connection) throws SQLException {
      connection.rollback();
    }

    @Override
    void discard(Connection connection) throws SQLException {
      connection.abort(Runnable::run);
    }

    @Override
    void limit(Statement statement, Duration timeLeft) throws SQLException {
      statement.setQueryTimeout((int) Math.max(1, timeLeft.plusMillis(999).toSeconds()));
    }

    @Override
    boolean writersTakeTurns() {
      return false;
    }

    @Override
    Meaning meaning(SQLException e) {
      return PostgresErrors.meaning(e);
    }
  },

  /**
   * SQLite 3.35 or later. A transaction begins with the one write lock there is, so that nothing
   * changes between what it reads and what it writes. It is begun and ended by statements of its
   * own: the driver's commit begins another transaction at once.
   */
  SQLITE {
    @Override
    public String forUpdate() {
      return "";
    }

    @Override
    public String forUpdateSkippingLocked() {
      return "";
    }

    @Override
    public String forShareOf(String table) {
      return "";
    }

    @Override
    public String nowMillis() {
      return "cast(round((julianday('now') - 2440587.5) * 86400000) as integer)";
    }

    @Override
    public Map<String, String> placeholders() {
      return Map.of(
          "id", "text",
          "exact", "",
          "clustered", " without rowid",
          "number", "integer primary key autoincrement");
    }

    @Override
    String tablesNamed() {
      return "select 1 from sqlite_master where type = 'table' and name = ?";
    }

    @Override
    void begin(Connection connection) throws SQLException {
      execute(connection, "begin immediate");
    }

    @Override
    void commit(Connection connection) throws SQLException {
      execute(connection, "commit");
    }

    @Override
    void rollback(Connection connection) throws SQLException {
      try {
        execute(connection, "rollback");
      } catch (SQLException e) {
        if (!SqliteErrors.saysNoTransaction(e)) {
          throw e;
        }
        // After a full disk or a failed write SQLite has rolled back by itself.
      }
    }

    @Override
    void discard(Connection connection) throws SQLException {
      // The driver's abort does nothing, and a pool's close only takes the connection back.
      connection.unwrap(SQLiteConnection.class).close();
    }

    @Override
    void limit(Statement statement, Duration timeLeft) {}

    @Override
    boolean writersTakeTurns() {
      return true;
    }

    @Override
    Meaning meaning(SQLException e) {
      return SqliteErrors.meaning(e);
    }

    private void execute(Connection connection, String command) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        boolean unused = statement.execute(command);
      }
    }
  };

  /**
   * Returns the dialect of a database.
   *
   * @throws IllegalArgumentException if it is none that Trinity knows
   */
  public static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "PostgreSQL" -> POSTGRESQL;
      case "SQLite" -> SQLITE;
      default ->
          throw new IllegalArgumentException(
              "Trinity keeps its stores on PostgreSQL and on SQLite, not on " + product + ".");
    };
  }

  /** Returns what makes a select lock its rows against every change. */
  public abstract String forUpdate();

  /** Returns the same, passing over rows that another transaction has locked. */
  public abstract String forUpdateSkippingLocked();

  /** Returns what makes a select lock the rows of one of its tables against change. */
  public abstract String forShareOf(String table);

  /** Returns the expression for the database's own time, in milliseconds since 1970. */
  public abstract String nowMillis();

  /** Returns what the schema's scripts leave open. */
  public abstract Map<String, String> placeholders();

  abstract String tablesNamed();

  /** Returns true if a table of this name is where a statement that names it would look. */
  public boolean hasTable(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(tablesNamed())) {
      statement.setString(1, name);
      try (ResultSet results = statement.executeQuery()) {
        return results.next();
      }
    }
  }

  abstract void begin(Connection connection) throws SQLException;

  abstract void commit(Connection connection) throws SQLException;

  abstract void rollback(Connection connection) throws SQLException;

  /** Ends a connection itself, whatever pool it is from, and with it what it has begun. */
  abstract void discard(Connection connection) throws SQLException;

  /** Makes the database cancel a statement once the time is over. */
  abstract void limit(Statement statement, Duration timeLeft) throws SQLException;

  /** Returns true if only one transaction at a time can write to the whole database. */
  abstract boolean writersTakeTurns();

  abstract Meaning meaning(SQLException e);
}
