package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A file of SQLite's that may not grow any more; all goes through one connection. */
@Rule("ERRORS")
class FullFileTest extends StoreContract {
  private static final int MOST_PAGES = 60;
  private static final int MORE_THAN_FIT = 200;

  @TempDir private Path folder;
  @AutoClose private HikariDataSource pool;

  @Override
  protected Stores createStores(FixedClock clock) {
    SQLiteDataSource file = (SQLiteDataSource) SqliteFile.at(folder.resolve("trinity.db"));
    file.getConfig().setMaxPageCount(MOST_PAGES);
    pool = TestDatabases.pool(file, 1);
    return JdbcStores.builder().dataSource(pool).clock(clock).migrate(true).withoutSweep().build();
  }

  @Test
  void what_is_refused_did_not_happen_and_spoils_no_connection() {
    PlayedRoom room = open(aRoom());

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < MORE_THAN_FIT; i++) {
                open(aRoom());
              }
            })
        .isInstanceOfSatisfying(
            InfrastructureFailure.class,
            failure ->
                assertThat(failure.effect())
                    .isEqualTo(InfrastructureFailure.Effect.DID_NOT_HAPPEN));

    assertThat(stores.rosters().find(room.id())).isPresent();
  }
}
