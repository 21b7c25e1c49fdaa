package app.trinity.verification.jdbc;

import app.trinity.jdbc.JdbcSchema;
import app.trinity.jdbc.JdbcStores;
import app.trinity.jdbc.SqliteFile;
import app.trinity.postgres.PostgresServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** A database of each kind, made when first asked for and shared by all suites. */
final class Databases {
  private static final int CONNECTIONS = 32;

  private Databases() {}

  static HikariDataSource postgres() {
    return Postgres.POOL;
  }

  static HikariDataSource sqlite() {
    return Sqlite.POOL;
  }

  /** A server that nobody else uses, so that it may be killed. */
  static PostgresServer ownServer() {
    return PostgresServer.start();
  }

  static HikariDataSource pool(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    HikariDataSource pool = new HikariDataSource(config);
    JdbcSchema.of(pool).migrate();
    return pool;
  }

  static JdbcStores stores(DataSource source, InstantSource clock) {
    return JdbcStores.builder()
        .dataSource(source)
        .clock(clock)
        .timeLimit(Duration.ofSeconds(30))
        .withoutSweep()
        .build();
  }

  private static final class Postgres {
    static final PostgresServer SERVER = PostgresServer.start();
    static final HikariDataSource POOL = pool(SERVER.dataSource(SERVER.createDatabase()));
  }

  private static final class Sqlite {
    static final HikariDataSource POOL = pool(file());

    private static DataSource file() {
      try {
        Path folder = Files.createTempDirectory("trinity-sqlite");
        SQLiteDataSource file = (SQLiteDataSource) SqliteFile.at(folder.resolve("trinity.db"));
        // Nobody cuts the power of this one: it need not be written through.
        file.setSynchronous("OFF");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
        Files.delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
