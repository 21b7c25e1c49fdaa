package app.trinity.dynamodb;

import app.trinity.dynamodb.development.StreamPoller;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.match.Announcements;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.MatchFeedContract;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

class DynamoMatchFeedTest extends MatchFeedContract {
  private final TableNames tables = TestTables.own();
  private @Nullable StreamPoller poller;

  @Override
  protected Stores createStores(FixedClock clock) {
    return DynamoStores.builder().client(TestTables.client()).tables(tables).build();
  }

  @Override
  protected void connect(Stores connected, Announcements announcements) {
    poller =
        TestTables.poller(
                tables,
                ((DynamoStores) connected).streamProcessor(new NothingToReconcile(), announcements))
            .interval(Duration.ofMillis(5))
            .tries(12, Duration.ofMillis(1))
            .start();
  }

  @Override
  protected void closeStores(Stores used) {
    if (poller != null) {
      poller.close();
    }
  }

  @Override
  protected boolean deliversByItself() {
    return false;
  }
}
