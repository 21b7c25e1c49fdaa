package app.trinity.dynamodb;

import app.trinity.dynamodb.development.StreamPoller;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.match.MatchStoreContract;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** With a feed beside it, which writes the rows of more people than a transaction takes. */
class DynamoMatchStoreTest extends MatchStoreContract {
  private static @Nullable StreamPoller poller;
  private static TableNames tables = TestTables.NAMES;

  @BeforeAll
  static void startFeed() {
    tables = TestTables.own();
    DynamoStores feeding = TestTables.storesOver(tables);
    poller =
        TestTables.poller(
                tables, feeding.streamProcessor(new NothingToReconcile(), (user, match) -> {}))
            .interval(Duration.ofMillis(20))
            .start();
  }

  @AfterAll
  static void stopFeed() {
    if (poller != null) {
      poller.close();
    }
  }

  @Override
  protected Stores createStores(FixedClock clock) {
    return TestTables.storesOver(tables);
  }
}
