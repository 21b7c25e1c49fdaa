package app.trinity.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Sources of connections to a SQLite file that keeps what has been committed, even if the process
 * dies or the power fails: its write-ahead log is written through at every commit.
 */
public final class SqliteFile {
  private static final int MOST_BUSY_MILLIS = 3_000;

  private SqliteFile() {}

  /**
   * Returns a source that opens a connection at each call, for use behind a pool. The file is
   * created on first use. Requires {@code org.xerial:sqlite-jdbc} on the class path.
   */
  public static DataSource at(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(MOST_BUSY_MILLIS);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }
}
