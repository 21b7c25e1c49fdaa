package app.trinity.jdbc;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.jdbc.internal.Dialect;
import app.trinity.jdbc.internal.Scripts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The tables of Trinity in a database: created and brought up to date by Flyway, checked before the
 * stores are used. Their names begin with {@code trinity_}, those of Flyway's history included, so
 * that they can stand beside an application's own.
 *
 * <p>Safe for use by several threads.
 */
public final class JdbcSchema {
  private static final String HISTORY = "trinity_schema_history";
  private static final String BEFORE_THE_FIRST = "0";

  /** No migration is written in Java, and nothing looks for one. */
  private static final ClassProvider<JavaMigration> NO_CLASSES = List::of;

  /** The version that this program works with. */
  static final int VERSION = Scripts.VERSION;

  /** Of the advisory lock on PostgreSQL: "trinity", in ASCII. */
  private static final long MIGRATION_LOCK = 0x7472696e697479L;

  private static final String APPLIED =
      "select max(cast(version as integer)) as version from " + HISTORY + " where success";

  private final DataSource dataSource;
  private final Dialect dialect;

  private JdbcSchema(DataSource dataSource, Dialect dialect) {
    this.dataSource = dataSource;
    this.dialect = dialect;
  }

  /**
   * Returns the tables of a database. Connects to see which database it is.
   *
   * @throws IllegalArgumentException if it is neither PostgreSQL nor SQLite
   * @throws InfrastructureFailure if it cannot be reached
   */
  public static JdbcSchema of(DataSource dataSource) {
    return of(dataSource, dialect(dataSource));
  }

  static JdbcSchema of(DataSource dataSource, Dialect dialect) {
    return new JdbcSchema(dataSource, dialect);
  }

  static Dialect dialect(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return Dialect.of(connection);
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static InfrastructureFailure unreachable(Exception e) {
    return new InfrastructureFailure(
        Effect.DID_NOT_HAPPEN, "The database could not be reached: " + e.getMessage(), e);
  }

  /**
   * Creates what is missing and brings up to date what is older. Several processes may do so at
   * once on PostgreSQL: one works, the others wait. Takes three connections at once there.
   *
   * @throws SchemaMismatch if the tables are newer than this program, or a script failed
   * @throws InfrastructureFailure if the database cannot be reached
   */
  public void migrate() {
    int version = version();
    refuseNewer(version);
    if (version == VERSION) {
      return;
    }
    if (dialect == Dialect.POSTGRESQL) {
      migrateAlone();
    } else {
      work();
    }
  }

  /**
   * Flyway locks its scripts, but not the creation of its history: of two processes that find none
   * one fails over the other's. A lock of one's own holds both apart.
   */
  private void migrateAlone() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute("select pg_advisory_lock(" + MIGRATION_LOCK + ")");
      try {
        work();
      } finally {
        statement.execute("select pg_advisory_unlock(" + MIGRATION_LOCK + ")");
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private void work() {
    if (version() == VERSION) {
      return;
    }
    try {
      var unused = flyway().migrate();
    } catch (FlywayException e) {
      throw new SchemaMismatch(
          "Trinity's tables could not be brought up to date: " + e.getMessage(), e);
    }
  }

  private Flyway flyway() {
    return Flyway.configure(JdbcSchema.class.getClassLoader())
        .dataSource(dataSource)
        .resourceProvider(new Scripts())
        .javaMigrationClassProvider(NO_CLASSES)
        .table(HISTORY)
        .placeholders(dialect.placeholders())
        // An application's own tables may be there already.
        .baselineOnMigrate(true)
        .baselineVersion(BEFORE_THE_FIRST)
        .load();
  }

  /**
   * Checks by one query that the tables are those that this program works with.
   *
   * @throws SchemaMismatch if they are missing, older or newer
   * @throws InfrastructureFailure if the database cannot be reached
   */
  public void check() {
    int version = version();
    refuseNewer(version);
    if (version < VERSION) {
      throw new SchemaMismatch(
          "Trinity's tables in this database are at version "
              + version
              + ", and this program needs version "
              + VERSION
              + ": migrate them by migrate(true) of the stores' builder, or by JdbcSchema.");
    }
  }

  private static void refuseNewer(int version) {
    if (version > VERSION) {
      throw new SchemaMismatch(
          "Trinity's tables in this database are at version "
              + version
              + ", and this program knows version "
              + VERSION
              + " at most: use a newer program.");
    }
  }

  /** Returns the version that the tables are at; 0 if there are none. */
  private int version() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      if (!dialect.hasTable(connection, HISTORY)) {
        return 0;
      }
      try (ResultSet results = statement.executeQuery(APPLIED)) {
        return results.next() ? results.getInt("version") : 0;
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }
}
