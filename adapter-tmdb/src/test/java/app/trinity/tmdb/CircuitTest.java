package app.trinity.tmdb;

import static app.trinity.tmdb.Asked.client;
import static app.trinity.tmdb.Asked.eventually;
import static app.trinity.tmdb.Asked.films;
import static app.trinity.tmdb.Asked.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.discovery.GenreMode;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.discovery.spi.PageAnswer.Failure;
import app.trinity.testkit.Rule;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.testkit.tmdb.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Rule("DISCOVERY-8")
class CircuitTest {
  private final FakeTmdb tmdb = FakeTmdb.builder().titles(2_000, 500).start();

  @AfterEach
  void close() {
    tmdb.close();
  }

  private TmdbClient fragile(Duration rest) {
    return client(tmdb, settings(tmdb).attempts(1).circuitFailures(3).circuitRest(rest).build());
  }

  private static PageAnswer ask(TmdbClient client, int page) {
    return client.catalog().fetch(List.of(films(page, GenreMode.ALL, 18)), eventually()).get(0);
  }

  @Test
  void a_dead_service_is_left_alone() {
    try (TmdbClient client = fragile(Duration.ofHours(1))) {
      tmdb.always(Fault.status(503));
      for (int page = 1; page <= 3; page++) {
        ask(client, page);
      }
      tmdb.always(Fault.none());

      assertThat(ask(client, 4).failure()).contains(Failure.UNAVAILABLE);
      assertThat(tmdb.arrivals()).hasSize(3);
      assertThat(client.metrics().refusals()).isEqualTo(1);
    }
  }

  @Test
  void refused_questions_and_throttling_do_not_make_a_service_dead() {
    try (TmdbClient client = fragile(Duration.ofHours(1))) {
      tmdb.faultsAt(arrival -> Fault.status(arrival.number() % 2 == 0 ? 404 : 429));
      for (int page = 1; page <= 12; page++) {
        ask(client, page);
      }
      tmdb.always(Fault.none());

      assertThat(ask(client, 13).page()).isPresent();
    }
  }

  @Test
  void one_request_probes_a_resting_service_and_its_answer_decides() throws Exception {
    CountDownLatch probed = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    try (TmdbClient client = fragile(Duration.ofMillis(1))) {
      tmdb.always(Fault.status(500));
      for (int page = 1; page <= 3; page++) {
        ask(client, page);
      }
      int before = tmdb.arrivals().size();
      tmdb.faultsAt(
          arrival -> {
            probed.countDown();
            await(answered);
            return Fault.none();
          });
      CompletableFuture<PageAnswer> probe =
          CompletableFuture.supplyAsync(
              () -> {
                PageAnswer answer = ask(client, 4);
                while (answer.page().isEmpty()) {
                  answer = ask(client, 4);
                }
                return answer;
              });
      await(probed);

      assertThat(ask(client, 5).failure()).contains(Failure.UNAVAILABLE);
      assertThat(tmdb.arrivals()).hasSize(before + 1);

      answered.countDown();
      assertThat(probe.get().page()).isPresent();
      assertThat(ask(client, 5).page()).isPresent();
    }
  }

  @Test
  void a_probe_that_nobody_waits_for_any_longer_does_not_block_the_next() {
    try (TmdbClient client = fragile(Duration.ofMillis(1))) {
      tmdb.always(Fault.status(500));
      for (int page = 1; page <= 3; page++) {
        ask(client, page);
      }
      int before = tmdb.arrivals().size();
      tmdb.always(Fault.silence());
      Await.until(
          () -> {
            client
                .catalog()
                .fetch(List.of(films(4, GenreMode.ALL, 18)), Instant.now().plusMillis(50));
            return tmdb.arrivals().size() > before;
          });
      tmdb.always(Fault.none());

      Await.until(() -> ask(client, 4).page().isPresent());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
