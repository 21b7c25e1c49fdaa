package app.trinity.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.Trinity;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.local.Home;
import app.trinity.local.store.HomeStores;
import app.trinity.spi.Stores;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The way out of the home edition, while people are connected. */
class ClosingTest {
  private static final int GOING_AWAY = 1001;

  @Test
  @Rule("MATCH-7")
  void what_is_due_when_the_server_stops_reaches_those_who_still_listen() {
    List<String> late = new ArrayList<>();
    LateStores stores = new LateStores();
    Home home = Homes.start(Homes.settings().stores(stores));
    HomeClient client = new HomeClient(home.address());
    Player ada = client.guest("Ada");
    Player bob = client.guest("Bob");
    JsonNode room = ada.open("MOVIE", 35);
    bob.join(room.path("code").asText());
    String id = room.path("id").asText();
    int liked = room.at("/candidates/0/id").asInt();
    try (LiveLine adas = ada.listen();
        LiveLine bobs = bob.listen()) {
      adas.settle();
      bobs.settle();
      ada.vote(id, liked, true);
      String title = bob.vote(id, liked, true).at("/match/title").asText();
      assertThat(adas.isQuiet() && bobs.isQuiet()).isTrue();
      stores.whenClosing =
          () -> {
            adas.subscribe("late", "mutation { leaveRoom(roomId: \"" + id + "\") { id } }");
            late.add(adas.next().at("/payload/0/errorType").asText());
          };

      home.close();

      assertThat(late).containsExactly("BUSY");
      for (LiveLine line : List.of(adas, bobs)) {
        assertThat(line.next().at("/payload/data/userMatch/match/title").asText()).isEqualTo(title);
        assertThat(line.closeCode()).isEqualTo(GOING_AWAY);
      }
    }
  }

  /** Stores whose announcements wait until the stores are closed. */
  private static final class LateStores implements HomeStores {
    private final CountDownLatch closing = new CountDownLatch(1);
    private final InMemoryStores stores =
        InMemoryStores.builder()
            .matchFeed(
                AnnouncementQueue.builder()
                    .timeLimit(Duration.ofMinutes(1))
                    .threads(work -> daemon(() -> afterClosing(work)))
                    .build())
            .build();
    private Runnable whenClosing = () -> {};

    @Override
    public Stores stores() {
      return stores;
    }

    @Override
    public void feed(Trinity trinity) {
      // The engine is connected to the stores' own feed.
    }

    @Override
    public void close(Duration limit) {
      whenClosing.run();
      closing.countDown();
      assertThat(stores.close(limit)).isEmpty();
    }

    private void afterClosing(Runnable work) {
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      work.run();
    }

    private static Thread daemon(Runnable work) {
      Thread thread = new Thread(work, "late-feed");
      thread.setDaemon(true);
      return thread;
    }
  }
}
