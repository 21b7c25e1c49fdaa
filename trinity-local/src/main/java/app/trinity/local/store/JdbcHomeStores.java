package app.trinity.local.store;

import app.trinity.core.Trinity;
import app.trinity.jdbc.JdbcStores;
import app.trinity.spi.Stores;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;

/** Games in a SQLite file or on PostgreSQL, behind a pool of connections. */
final class JdbcHomeStores implements HomeStores {
  /** Less than an operation of the stores may take. */
  private static final long LONGEST_WAIT_MILLIS = 3_000;

  /** Finds out whether the database takes what is written to it. */
  interface Probe {
    boolean takesWrites(Connection connection) throws SQLException;
  }

  private final HikariDataSource pool;
  private final JdbcStores stores;
  private final Probe probe;
  private final Closeable claim;
  private boolean closed;

  private JdbcHomeStores(HikariDataSource pool, JdbcStores stores, Probe probe, Closeable claim) {
    this.pool = pool;
    this.stores = stores;
    this.probe = probe;
    this.claim = claim;
  }

  /**
   * Brings the tables up to date and opens the stores.
   *
   * @param source opens a connection at each call
   * @param connections how many there may be at once
   * @param probe tells whether games can be kept at the moment
   * @param claim what to let go of once everything is closed, and only if this succeeds
   * @throws RuntimeException as {@link JdbcStores.Builder#build} does
   */
  static JdbcHomeStores open(DataSource source, int connections, Probe probe, Closeable claim) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("trinity");
    config.setDataSource(source);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    HikariDataSource pool = new HikariDataSource(config);
    try {
      JdbcStores stores = JdbcStores.builder().dataSource(pool).migrate(true).build();
      return new JdbcHomeStores(pool, stores, probe, claim);
    } catch (RuntimeException failure) {
      pool.close();
      throw failure;
    }
  }

  @Override
  public Stores stores() {
    return stores;
  }

  @Override
  public void feed(Trinity trinity) {
    // The engine is connected to the stores' own feed.
  }

  @Override
  public boolean canKeepGames() {
    try (Connection connection = pool.getConnection()) {
      return probe.takesWrites(connection);
    } catch (SQLTransientConnectionException e) {
      // Without a cause the pool is merely busy.
      return e.getCause() == null;
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public synchronized void close(Duration limit) {
    if (closed) {
      return;
    }
    closed = true;
    // What is left is announced after the next start: the database still has it.
    var unused = stores.close(limit);
    pool.close();
    try {
      claim.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
