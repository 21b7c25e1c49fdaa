package app.trinity.dynamodb;

import app.trinity.account.UserId;
import app.trinity.dynamodb.development.StreamPoller;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.feed.RetryPolicy;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.spi.Notification;
import app.trinity.room.RoomChange;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.match.MatchFeedContract;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

class DynamoMatchFeedTest extends MatchFeedContract {
  private final TableNames tables = TestTables.own();
  private final AnnouncementQueue queue =
      AnnouncementQueue.builder()
          .retryPolicy(RetryPolicy.builder().firstPause(Duration.ofMillis(1)).build())
          .timeLimit(Duration.ofMillis(500))
          .build();
  private @Nullable StreamPoller poller;

  @Override
  protected Stores createStores(FixedClock clock) {
    return TestTables.storesOver(tables);
  }

  @Override
  protected void connect(Stores connected, Announcements announcements) {
    queue.connect(announcements);
    poller =
        TestTables.poller(
                tables,
                ((DynamoStores) connected)
                    .streamProcessor(new NothingToReconcile(), ontoTheQueue()))
            .interval(Duration.ofMillis(5))
            .start();
  }

  private Announcements ontoTheQueue() {
    return new Announcements() {
      @Override
      public void announce(UserId user, Match match) {
        queue.add(user, match);
      }

      @Override
      public void announce(RoomChange change) {
        queue.add(change);
      }
    };
  }

  @Override
  protected List<Notification> close(Stores used, Duration limit) {
    if (poller != null) {
      poller.close();
    }
    return queue.close(limit);
  }

  @Override
  protected void closeStores(Stores used) {
    var unused = close(used, Duration.ZERO);
  }

  @Override
  protected boolean deliversByItself() {
    return false;
  }
}
