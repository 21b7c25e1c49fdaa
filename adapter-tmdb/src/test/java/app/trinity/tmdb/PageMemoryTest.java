package app.trinity.tmdb;

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
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Rule("DISCOVERY-8")
class PageMemoryTest {
  private static final PageQuery PAGE = films(1, GenreMode.ALL, 18);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-03-01T12:00:00Z"));
  private final FakeTmdb tmdb = FakeTmdb.builder().titles(2_000, 500).start();
  private final TmdbClient client =
      client(settings(tmdb).requestTimeout(Duration.ofSeconds(1)).build());

  private TmdbClient client(TmdbSettings settings) {
    return TmdbClient.builder()
        .readToken(tmdb.readToken())
        .settings(settings)
        .clock(now::get)
        .build();
  }

  @AfterEach
  void close() {
    client.close();
    tmdb.close();
  }

  private PageAnswer ask(PageQuery query) {
    return ask(client, query);
  }

  private PageAnswer ask(TmdbClient asked, PageQuery query) {
    return asked.catalog().fetch(List.of(query), now.get().plusSeconds(30)).get(0);
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void a_page_is_fresh_for_hours() {
    CatalogPage page = ask(PAGE).page().orElseThrow();
    pass(Duration.ofHours(6).minusSeconds(1));

    assertThat(ask(PAGE).page()).contains(page);
    assertThat(tmdb.arrivals()).hasSize(1);

    pass(Duration.ofSeconds(1));
    ask(PAGE);
    assertThat(tmdb.arrivals()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("app.trinity.tmdb.TmdbFaultsTest#passing")
  void an_old_page_serves_while_tmdb_does_not(Fault fault) {
    CatalogPage page = ask(PAGE).page().orElseThrow();
    assertThat(page.stale()).isFalse();
    pass(Duration.ofDays(100));
    tmdb.always(fault);

    CatalogPage stale = ask(PAGE).page().orElseThrow();

    assertThat(stale.stale()).isTrue();
    assertThat(stale).isEqualTo(CatalogPage.builder().from(page).stale(true).build());
    assertThat(client.metrics().staleServed()).isEqualTo(1);
  }

  @Test
  void an_old_page_serves_while_the_server_is_down_and_yields_once_it_is_back() {
    ask(PAGE);
    pass(Duration.ofDays(1));
    tmdb.goDown();
    assertThat(ask(PAGE).page().orElseThrow().stale()).isTrue();

    tmdb.comeBack();

    assertThat(ask(PAGE).page().orElseThrow().stale()).isFalse();
  }

  @Test
  void no_page_is_served_beyond_six_months() {
    ask(PAGE);
    tmdb.always(Fault.status(503));
    pass(Duration.ofDays(180).minusSeconds(1));
    assertThat(ask(PAGE).page()).isPresent();

    pass(Duration.ofSeconds(1));

    assertThat(ask(PAGE).failure()).contains(Failure.UNAVAILABLE);
  }

  @Test
  void a_refused_credential_is_not_covered_up() {
    ask(PAGE);
    pass(Duration.ofDays(1));
    tmdb.always(Fault.status(401));

    assertThat(ask(PAGE).failure()).contains(Failure.REFUSED);
  }

  @Test
  void failures_are_not_remembered() {
    tmdb.always(Fault.status(404));
    ask(PAGE);
    tmdb.always(Fault.none());

    assertThat(ask(PAGE).page()).isPresent();
  }

  @Test
  void no_more_pages_are_kept_than_allowed() {
    try (TmdbClient small = client(settings(tmdb).cachedPages(5).build())) {
      for (int round = 0; round < 3; round++) {
        for (int page = 1; page <= 20; page++) {
          ask(small, films(page, GenreMode.ALL, 18));
        }
      }

      // 60 questions; of the 20 pages at most 5 can have been remembered in each later round.
      assertThat(small.metrics().hits()).isLessThanOrEqualTo(10);
      assertThat(tmdb.arrivals()).hasSizeGreaterThanOrEqualTo(50);
    }
  }

  @Test
  void a_memory_of_nothing_always_asks() {
    try (TmdbClient forgetful = client(settings(tmdb).cachedPages(0).build())) {
      ask(forgetful, PAGE);
      ask(forgetful, PAGE);
    }

    assertThat(tmdb.arrivals()).hasSize(2);
  }

  @Test
  void a_clock_that_is_put_back_does_not_hurt() {
    ask(PAGE);
    pass(Duration.ofDays(-3));

    assertThat(ask(PAGE).page()).isPresent();
  }
}
