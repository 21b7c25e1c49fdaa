package app.trinity.tmdb;

import static app.trinity.tmdb.Asked.client;
import static app.trinity.tmdb.Asked.eventually;
import static app.trinity.tmdb.Asked.films;
import static app.trinity.tmdb.Asked.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.discovery.GenreMode;
import app.trinity.discovery.spi.CatalogPage;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.discovery.spi.PageAnswer.Failure;
import app.trinity.discovery.spi.PageQuery;
import app.trinity.testkit.Rule;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.testkit.tmdb.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("DISCOVERY-8")
class TmdbFaultsTest {
  private static final PageQuery PAGE = films(1, GenreMode.ALL, 18);

  private final FakeTmdb tmdb = FakeTmdb.builder().titles(2_000, 500).start();
  private final TmdbClient client =
      client(tmdb, settings(tmdb).requestTimeout(Duration.ofSeconds(1)).build());

  @AfterEach
  void close() {
    client.close();
    tmdb.close();
  }

  private PageAnswer ask(PageQuery query) {
    return client.catalog().fetch(List.of(query), eventually()).get(0);
  }

  private CatalogPage truth(PageQuery query) {
    try (TmdbClient other = client(tmdb)) {
      return other.catalog().fetch(List.of(query), eventually()).get(0).page().orElseThrow();
    }
  }

  static Stream<Fault> passing() {
    return Stream.of(
        Fault.tooManyRequests(),
        Fault.tooManyRequests(0),
        Fault.tooManyRequestsUntil(Instant.parse("2020-01-01T00:00:00Z")),
        Fault.tooManyRequests().withRetryAfter("in a while"),
        Fault.status(500),
        Fault.status(502),
        Fault.status(503),
        Fault.status(503).withRetryAfter("0"),
        Fault.status(504),
        Fault.droppedConnection(),
        Fault.truncatedBody(),
        Fault.truncatedJson(),
        Fault.garbage(""),
        Fault.garbage("<html>Bad gateway</html>"),
        Fault.garbage("[]"),
        Fault.garbage("null"),
        Fault.garbage("{} {}"),
        Fault.garbage("[".repeat(5_000)),
        Fault.silence());
  }

  @ParameterizedTest
  @MethodSource("passing")
  void a_fault_that_passes_costs_one_more_request_and_nothing_else(Fault fault) {
    tmdb.faultsAt(arrival -> arrival.number() == 1 ? fault : Fault.none());

    PageAnswer answer = ask(PAGE);

    assertThat(tmdb.arrivals()).hasSize(2);
    assertThat(answer.page()).contains(truth(PAGE));
    assertThat(client.metrics().retries()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void a_fault_that_stays_is_told_after_four_requests(Fault fault) {
    tmdb.always(fault);

    PageAnswer answer = ask(PAGE);

    Failure expected = fault.status() == 429 ? Failure.THROTTLED : Failure.UNAVAILABLE;
    assertThat(answer.failure()).contains(expected);
    assertThat(tmdb.arrivals()).hasSize(4);
    assertThat(client.metrics().failures()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 400, 401, 403, 404, 405, 422})
  void a_refused_question_is_not_put_again(int status) {
    tmdb.always(Fault.status(status).withRetryAfter("0"));

    assertThat(ask(PAGE).failure()).contains(Failure.REFUSED);
    assertThat(tmdb.arrivals()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"results\":[]}",
        "{\"results\":{},\"total_pages\":1,\"total_results\":1}",
        "{\"results\":[],\"total_pages\":-1,\"total_results\":1}",
        "{\"results\":[],\"total_pages\":1,\"total_results\":\"1\"}",
        "{\"results\":[],\"total_pages\":1,\"total_results\":99999999999}",
        "{\"status_code\":34,\"success\":false}"
      })
  void an_answer_that_is_no_page_is_none(String body) {
    tmdb.always(Fault.garbage(body));

    assertThat(ask(PAGE).failure()).contains(Failure.UNAVAILABLE);
  }

  @Test
  void an_endless_answer_is_none() {
    tmdb.always(Fault.garbage("{\"x\":\"" + "y".repeat(5 << 20) + "\"}"));

    assertThat(ask(PAGE).failure()).contains(Failure.UNAVAILABLE);
  }

  @Test
  void a_bad_page_does_not_cost_the_others() {
    List<PageQuery> queries =
        List.of(
            films(1, GenreMode.ALL, 18), films(2, GenreMode.ALL, 18), films(3, GenreMode.ALL, 18));
    tmdb.faultsAt(
        arrival -> "2".equals(arrival.query().get("page")) ? Fault.status(500) : Fault.none());

    List<PageAnswer> answers = client.catalog().fetch(queries, eventually());

    assertThat(answers.get(0).page()).isPresent();
    assertThat(answers.get(1).failure()).contains(Failure.UNAVAILABLE);
    assertThat(answers.get(2).page()).isPresent();
  }

  @Test
  void a_server_that_is_down_is_unavailable_and_one_that_is_back_answers() {
    tmdb.goDown();
    assertThat(ask(PAGE).failure()).contains(Failure.UNAVAILABLE);

    tmdb.comeBack();

    assertThat(ask(PAGE).page()).contains(truth(PAGE));
  }

  @Test
  void a_server_that_asks_for_a_pause_is_left_alone_by_everybody() {
    tmdb.always(Fault.tooManyRequests(120));

    assertThat(ask(PAGE).failure()).contains(Failure.THROTTLED);
    tmdb.always(Fault.none());

    // Nobody has the patience to wait two minutes: told at once, and without a request.
    assertThat(ask(films(2, GenreMode.ALL, 18)).failure()).contains(Failure.THROTTLED);
    assertThat(tmdb.arrivals()).hasSize(1);
    assertThat(client.metrics().refusals()).isEqualTo(1);
  }

  @Test
  void a_pause_of_a_second_is_kept() {
    tmdb.faultsAt(arrival -> arrival.number() == 1 ? Fault.tooManyRequests(1) : Fault.none());

    assertThat(ask(PAGE).page()).isPresent();
    assertThat(tmdb.mostArrivalsIn(Duration.ofSeconds(1))).isEqualTo(1);
  }

  @Test
  void an_answer_that_does_not_come_in_time_is_out_of_time() {
    tmdb.always(Fault.silence());

    List<PageAnswer> answers =
        client
            .catalog()
            .fetch(List.of(PAGE, films(2, GenreMode.ALL, 18)), Instant.now().plusMillis(150));

    assertThat(answers)
        .extracting(PageAnswer::failure)
        .allMatch(failure -> failure.isPresent() && failure.get() == Failure.OUT_OF_TIME);
  }

  @Test
  void a_deadline_that_is_over_sends_nothing() {
    Instant past = Instant.parse("2000-01-01T00:00:00Z");

    assertThat(client.catalog().fetch(List.of(PAGE), past))
        .containsExactly(PageAnswer.failed(Failure.OUT_OF_TIME));
    assertThat(client.metrics().requests()).isZero();
    assertThat(client.catalog().fetch(List.of(PAGE), Instant.MAX).get(0).page()).isPresent();
    assertThat(client.catalog().fetch(List.of(films(2, GenreMode.ALL, 18)), Instant.MIN))
        .containsExactly(PageAnswer.failed(Failure.OUT_OF_TIME));
  }

  @Test
  void a_closed_client_has_nothing_and_says_so() {
    client.close();

    assertThat(ask(PAGE).failure()).contains(Failure.UNAVAILABLE);
    assertThat(client.check(Duration.ofSeconds(5))).isEqualTo(TmdbStatus.UNREACHABLE);
    assertThat(tmdb.arrivals()).isEmpty();
  }

  @Test
  void what_was_asked_is_what_is_counted() {
    ask(PAGE);
    ask(PAGE);
    tmdb.always(Fault.status(500));
    ask(films(2, GenreMode.ALL, 18));
    tmdb.always(Fault.status(401));
    ask(films(3, GenreMode.ALL, 18));

    assertThat(client.metrics()).isEqualTo(new TmdbMetrics(6, 3, 5, 1, 3, 0, 0, 0, 1));
    assertThat(tmdb.arrivals()).hasSize(6);
  }
}
