package app.trinity.jdbc;

import app.trinity.feed.RetryPolicy;
import app.trinity.jdbc.outbox.FeedPolicy;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** A database with Trinity's tables, behind a pool. */
public final class TestDatabase implements AutoCloseable {
  static final FeedPolicy QUICK =
      new FeedPolicy(
          16,
          Duration.ofMillis(300),
          RetryPolicy.builder()
              .firstPause(Duration.ofMillis(2))
              .longestPause(Duration.ofMillis(50))
              .build(),
          Duration.ofMillis(200));

  private final HikariDataSource pool;
  private final Runnable afterwards;

  TestDatabase(HikariDataSource pool, Runnable afterwards) {
    this.pool = pool;
    this.afterwards = afterwards;
    JdbcSchema.of(pool).migrate();
  }

  HikariDataSource pool() {
    return pool;
  }

  boolean isSqlite() {
    return pool.getDataSource() instanceof SQLiteDataSource;
  }

  /** Stores with nothing remembered. */
  public JdbcStores stores(InstantSource clock) {
    return builder(pool).clock(clock).build();
  }

  /** Stores of a quick feed, whose way to the database is somebody else's. */
  JdbcStores.Builder builder(DataSource way) {
    return JdbcStores.builder()
        .dataSource(way)
        .timeLimit(Duration.ofSeconds(30))
        .policy(QUICK)
        .withoutSweep();
  }

  /** Carries out a statement of a test's own. */
  public void execute(String statement) {
    try (Connection connection = pool.getConnection();
        Statement open = connection.createStatement()) {
      boolean unused = open.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number that a query of a test's own answers. */
  long count(String query) {
    try (Connection connection = pool.getConnection();
        Statement open = connection.createStatement();
        ResultSet results = open.executeQuery(query)) {
      return results.next() ? results.getLong(1) : 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.close();
    afterwards.run();
  }
}
