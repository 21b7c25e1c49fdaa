package app.trinity.tmdb;

import static app.trinity.tmdb.Asked.client;
import static app.trinity.tmdb.Asked.eventually;
import static app.trinity.tmdb.Asked.films;
import static app.trinity.tmdb.Asked.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.discovery.GenreMode;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.discovery.spi.PageAnswer.Failure;
import app.trinity.discovery.spi.PageQuery;
import app.trinity.testkit.Rule;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.testkit.tmdb.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several who ask at once, and those who stop waiting. */
@Rule({"DISCOVERY-3", "DISCOVERY-8"})
class TogetherTest {
  private static final PageQuery PAGE = films(1, GenreMode.ALL, 18);

  private final FakeTmdb tmdb = FakeTmdb.builder().titles(2_000, 500).start();
  private final CountDownLatch held = new CountDownLatch(1);

  @AfterEach
  void close() {
    held.countDown();
    tmdb.close();
  }

  private void holdAnswers() {
    tmdb.faultsAt(
        arrival -> {
          try {
            held.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return Fault.none();
        });
  }

  private static CompletableFuture<PageAnswer> asking(
      TmdbClient client, PageQuery query, Instant deadline) {
    return CompletableFuture.supplyAsync(
        () -> client.catalog().fetch(List.of(query), deadline).get(0));
  }

  @Test
  void the_same_question_asked_at_once_goes_out_once() {
    holdAnswers();
    try (TmdbClient client = client(tmdb)) {
      List<CompletableFuture<PageAnswer>> answers = new ArrayList<>();
      answers.add(asking(client, PAGE, eventually()));
      answers.add(asking(client, PAGE, eventually()));
      Await.until(() -> client.metrics().joined() == 1);
      held.countDown();

      assertThat(answers.get(0).join().page()).isPresent();
      assertThat(answers.get(1).join()).isEqualTo(answers.get(0).join());
      assertThat(tmdb.arrivals()).hasSize(1);
    }
  }

  @Test
  void the_same_question_twice_in_one_list_goes_out_once() {
    try (TmdbClient client = client(tmdb)) {
      List<PageAnswer> answers = client.catalog().fetch(List.of(PAGE, PAGE), eventually());

      assertThat(answers.get(0)).isEqualTo(answers.get(1));
      assertThat(answers.get(0).page()).isPresent();
      assertThat(tmdb.arrivals()).hasSize(1);
    }
  }

  @Test
  void whoever_leaves_early_does_not_take_the_answer_from_others() {
    holdAnswers();
    try (TmdbClient client = client(tmdb)) {
      Instant soon = Instant.now().plusSeconds(2);
      CompletableFuture<PageAnswer> impatient = asking(client, PAGE, soon);
      Await.until(() -> !tmdb.arrivals().isEmpty());
      CompletableFuture<PageAnswer> patient = asking(client, PAGE, eventually());
      assertThat(impatient.join().failure()).isPresent();
      Await.until(() -> client.metrics().joined() + client.metrics().misses() == 2);
      held.countDown();

      assertThat(patient.join().page()).isPresent();
    }
  }

  @Test
  void a_question_that_everybody_has_left_makes_way_for_the_next() {
    tmdb.faultsAt(
        arrival -> "1".equals(arrival.query().get("page")) ? Fault.silence() : Fault.none());
    try (TmdbClient client =
        client(tmdb, settings(tmdb).together(1).requestTimeout(Duration.ofMinutes(10)).build())) {
      List<PageAnswer> left = client.catalog().fetch(List.of(PAGE), Instant.now().plusMillis(100));

      assertThat(left).containsExactly(PageAnswer.failed(Failure.OUT_OF_TIME));
      // Only one request may be under way, and the first would have lasted ten minutes.
      assertThat(
              client
                  .catalog()
                  .fetch(List.of(films(2, GenreMode.ALL, 18)), eventually())
                  .get(0)
                  .page())
          .isPresent();
    }
  }

  @Test
  void an_interrupted_asker_gets_what_is_there_and_keeps_his_flag() throws Exception {
    tmdb.faultsAt(
        arrival -> "1".equals(arrival.query().get("page")) ? Fault.none() : Fault.silence());
    try (TmdbClient client = client(tmdb)) {
      List<PageAnswer> answers = new ArrayList<>();
      AtomicBoolean flag = new AtomicBoolean();
      Thread asker =
          new Thread(
              () -> {
                answers.addAll(
                    client
                        .catalog()
                        .fetch(
                            List.of(films(2, GenreMode.ALL, 18), PAGE, films(3, GenreMode.ALL, 18)),
                            eventually()));
                flag.set(Thread.currentThread().isInterrupted());
              });
      asker.start();
      // The second page has come, the others are waited for.
      Await.until(() -> client.metrics().requests() == 3 && remembered(client));
      asker.interrupt();
      asker.join();

      assertThat(flag).isTrue();
      assertThat(answers.get(0).failure()).contains(Failure.OUT_OF_TIME);
      assertThat(answers.get(1).page()).isPresent();
      assertThat(answers.get(2).failure()).contains(Failure.OUT_OF_TIME);
    }
  }

  private static boolean remembered(TmdbClient client) {
    long hits = client.metrics().hits();
    client.catalog().fetch(List.of(PAGE), Instant.now());
    return client.metrics().hits() > hits;
  }

  @Test
  void closing_answers_whoever_still_waits() {
    tmdb.always(Fault.silence());
    TmdbClient client = client(tmdb);
    CompletableFuture<PageAnswer> waiting = asking(client, PAGE, eventually());
    Await.until(() -> !tmdb.arrivals().isEmpty());

    client.close();

    assertThat(waiting.join()).isEqualTo(PageAnswer.failed(Failure.UNAVAILABLE));
  }

  @Test
  void no_window_sees_more_requests_than_allowed_however_many_ask() throws Exception {
    Duration window = Duration.ofMillis(400);
    tmdb.faultsAt(arrival -> Fault.slow(Duration.ofMillis(arrival.number() * 37L % 90)));
    TmdbSettings tight =
        settings(tmdb)
            .budgetRequests(15)
            .budgetWindow(window)
            .together(6)
            .longestWait(Duration.ofSeconds(25))
            .build();
    try (TmdbClient client = client(tmdb, tight)) {
      CyclicBarrier start = new CyclicBarrier(20);
      List<CompletableFuture<List<PageAnswer>>> decks = new ArrayList<>();
      List<Thread> threads = new ArrayList<>();
      for (int deck = 0; deck < 20; deck++) {
        int first = deck * 5;
        CompletableFuture<List<PageAnswer>> answers = new CompletableFuture<>();
        decks.add(answers);
        Thread thread =
            new Thread(
                () -> {
                  List<PageQuery> queries =
                      IntStream.rangeClosed(1, 5)
                          .mapToObj(page -> films(first + page, GenreMode.ALL, 18))
                          .toList();
                  try {
                    start.await();
                    answers.complete(client.catalog().fetch(queries, eventually()));
                  } catch (Exception e) {
                    answers.completeExceptionally(e);
                  }
                });
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }

      for (CompletableFuture<List<PageAnswer>> deck : decks) {
        assertThat(deck.get()).hasSize(5).allMatch(answer -> answer.page().isPresent());
      }
      assertThat(tmdb.arrivals()).hasSize(100);
      assertThat(tmdb.mostArrivalsIn(window)).isLessThanOrEqualTo(15);
    }
  }

  @Test
  @Rule("DISCOVERY-7")
  void forty_requests_in_any_ten_seconds_are_the_limit_by_default() {
    TmdbSettings real =
        TmdbSettings.builder().baseUrl(tmdb.baseUrl()).longestWait(Duration.ofSeconds(25)).build();
    try (TmdbClient client = client(tmdb, real)) {
      List<PageQuery> queries =
          IntStream.rangeClosed(1, 70).mapToObj(page -> films(page, GenreMode.ALL, 18)).toList();

      List<PageAnswer> answers = client.catalog().fetch(queries, eventually());

      assertThat(answers).allMatch(answer -> answer.page().isPresent());
      assertThat(tmdb.arrivals()).hasSize(70);
      assertThat(tmdb.mostArrivalsIn(Duration.ofSeconds(10))).isEqualTo(40);
    }
  }

  @Test
  void what_cannot_be_asked_in_time_is_refused_at_once() {
    TmdbSettings tight = settings(tmdb).budgetRequests(2).budgetWindow(Duration.ofHours(1)).build();
    try (TmdbClient client = client(tmdb, tight)) {
      List<PageQuery> queries =
          IntStream.rangeClosed(1, 5).mapToObj(page -> films(page, GenreMode.ALL, 18)).toList();

      List<PageAnswer> answers = client.catalog().fetch(queries, eventually());

      assertThat(answers.stream().filter(answer -> answer.page().isPresent())).hasSize(2);
      assertThat(answers.stream().filter(answer -> answer.page().isEmpty()))
          .hasSize(3)
          .allMatch(answer -> answer.failure().get() == Failure.THROTTLED);
      assertThat(client.metrics().refusals()).isEqualTo(3);
    }
  }
}
