package app.trinity.jdbc.contract;

import app.trinity.jdbc.NeedsPostgres;
import app.trinity.jdbc.TestDatabase;
import app.trinity.jdbc.TestDatabases;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.MatchFeedContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@NeedsPostgres
class PostgresMatchFeedTest extends MatchFeedContract {
  /** A database of its own: no other feed may announce what a test here records. */
  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabases.ownPostgres();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  protected Stores createStores(FixedClock clock) {
    database.execute("delete from trinity_announcements");
    return database.stores(clock);
  }
}
