package app.trinity.local.socket;

import static app.trinity.local.play.HomeClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.discovery.spi.PageAnswer;
import app.trinity.local.Home;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.local.play.LiveLine;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SlowCatalogTest {
  private static final String OPEN =
      "mutation { createRoom(input: {mediaType: MOVIE, genreIds: [18]}) { code } }";

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void a_room_that_is_being_made_holds_up_nothing_else_on_its_connection() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answers = new CountDownLatch(1);
    Home home =
        Homes.start(
            Homes.settings()
                .catalog(
                    (queries, deadline) -> {
                      asked.countDown();
                      await(answers);
                      return queries.stream()
                          .map(query -> PageAnswer.failed(PageAnswer.Failure.UNAVAILABLE))
                          .toList();
                    }));
    HomeClient client = new HomeClient(home.address());
    try (home;
        LiveLine line = LiveLine.open(client).init(client.guest("Ada").token())) {
      line.subscribe("room", OPEN);
      await(asked);

      line.send("{\"type\":\"ping\"}");
      assertThat(line.next()).isEqualTo(object("{\"type\":\"pong\"}"));
      line.subscribe("rooms", "{ getMyRooms { id } }");
      assertThat(line.next().path("id").asText()).isEqualTo("rooms");
      assertThat(line.next().path("type").asText()).isEqualTo("complete");

      answers.countDown();
      assertThat(line.next().path("id").asText()).isEqualTo("room");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
