package app.trinity.jdbc;

import app.trinity.postgres.PostgresServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/**
 * Databases to test with, started when first asked for; one of each kind is shared by all tests.
 */
public final class TestDatabases {
  private TestDatabases() {}

  public static TestDatabase postgres() {
    return SharedPostgres.DATABASE;
  }

  public static TestDatabase sqlite() {
    return SharedSqlite.DATABASE;
  }

  static PostgresServer server() {
    return Server.SERVER;
  }

  /** A database of the shared server's that no other test has. */
  public static TestDatabase ownPostgres() {
    return new TestDatabase(pool(emptyPostgres(), 24), () -> {});
  }

  /** The same, without a table. */
  static DataSource emptyPostgres() {
    return server().dataSource(server().createDatabase());
  }

  /** A file that no other test has. */
  public static TestDatabase ownSqlite() {
    Path folder = newFolder();
    SQLiteDataSource file = (SQLiteDataSource) SqliteFile.at(folder.resolve("trinity.db"));
    // Nobody cuts the power of these: they need not be written through.
    file.setSynchronous("OFF");
    return new TestDatabase(pool(file, 8), () -> delete(folder));
  }

  static Path newFolder() {
    try {
      return Files.createTempDirectory("trinity-sqlite");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HikariDataSource pool(DataSource source, int connections) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  private static final class Server {
    static final PostgresServer SERVER = PostgresServer.start();
  }

  private static final class SharedPostgres {
    static final TestDatabase DATABASE = ownPostgres();
  }

  private static final class SharedSqlite {
    static final TestDatabase DATABASE = ownSqlite();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close));
    }
  }
}
