package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Another process writes to the file of SQLite's until those who wait for it give up. */
@Rule("ERRORS")
class BusyFileTest extends StoreContract {
  private final AtomicInteger refusals = new AtomicInteger();
  private Stores refused;

  @Override
  protected Stores createStores(FixedClock clock) {
    WatchedSource.Watcher busy =
        new WatchedSource.Watcher() {
          @Override
          public void before(String call) throws SQLException {
            if (call.equals("execute") && refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
              throw new SQLiteException("the file is busy", SQLiteErrorCode.SQLITE_BUSY);
            }
          }
        };
    TestDatabase database = TestDatabases.sqlite();
    refused =
        database
            .builder(WatchedSource.over(database.pool(), busy))
            .clock(clock)
            .pause(duration -> {})
            .build();
    return database.stores(clock);
  }

  @Test
  void a_transaction_that_could_not_begin_is_tried_again_and_spoils_no_connection() {
    PlayedRoom room = open(aRoom());
    Vote yes = room.vote(room.host(), room.title(0), Choice.YES);
    refusals.set(5);

    assertThat(refused.votes().put(yes).stored()).isEqualTo(yes);

    assertThat(refusals).hasValue(0);
    assertThat(stores.votes().votesOf(room.id(), room.host())).containsExactly(yes);
  }
}
