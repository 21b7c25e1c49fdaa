package app.trinity.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.Catalog;
import app.trinity.discovery.spi.CatalogPage;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.discovery.spi.PageQuery;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link Catalog}, over whatever titles the catalogue under test has, as long as
 * they do not change. It must have titles with both of the {@link #genres()}, and more than one
 * page, but 40 at the most, of titles with either.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class CatalogContract {
  private static final int MOST_PAGES = 40;
  private static final TitleFilter STRICT = TitleFilter.defaults();

  /** The time, which stands still. */
  protected final FixedClock clock = FixedClock.at(Instant.parse("2090-06-15T18:30:00Z"));

  @SuppressWarnings("NullAway.Init")
  private Catalog catalog;

  /**
   * Makes the catalogue under test. Called once for each test.
   *
   * @param clock what deadlines are measured by
   */
  protected abstract Catalog createCatalog(FixedClock clock) throws Exception;

  /** Lets go of the catalogue after each test; closes it where it is {@link AutoCloseable}. */
  protected void closeCatalog(Catalog used) throws Exception {
    if (used instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  /** What the contract asks for; films by default. */
  protected MediaType mediaType() {
    return MediaType.MOVIE;
  }

  /** Two genres that the contract asks for; action and adventure by default. */
  protected Genres genres() {
    return Genres.of(28, 12);
  }

  @BeforeEach
  final void openCatalog() throws Exception {
    catalog = createCatalog(clock);
  }

  @AfterEach
  final void letGoOfCatalog() throws Exception {
    closeCatalog(catalog);
  }

  private PageQuery query(GenreMode mode, TitleFilter filter, int page) {
    return PageQuery.builder()
        .mediaType(mediaType())
        .genres(genres())
        .mode(mode)
        .filter(filter)
        .page(page)
        .build();
  }

  private List<PageAnswer> fetch(List<PageQuery> queries) {
    return catalog.fetch(queries, clock.instant().plus(Duration.ofSeconds(20)));
  }

  private CatalogPage page(GenreMode mode, TitleFilter filter, int page) {
    return fetch(List.of(query(mode, filter, page))).get(0).page().orElseThrow();
  }

  private List<CatalogPage> allPages(GenreMode mode, TitleFilter filter) {
    int pages = page(mode, filter, 1).totalPages();
    assertThat(pages).isBetween(1, MOST_PAGES);
    return fetch(
            IntStream.rangeClosed(1, pages)
                .mapToObj(page -> query(mode, filter, page))
                .collect(Collectors.toList()))
        .stream()
        .map(answer -> answer.page().orElseThrow())
        .collect(Collectors.toList());
  }

  private static List<CatalogEntry> entries(List<CatalogPage> pages) {
    return pages.stream().flatMap(page -> page.entries().stream()).collect(Collectors.toList());
  }

  private static Set<MovieId> ids(List<CatalogEntry> entries) {
    return entries.stream()
        .map(entry -> entry.movie().id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Nested
  @Rule("DISCOVERY-3")
  class Pages {
    @Test
    void there_is_one_answer_a_query_in_the_order_of_the_queries() {
      PageQuery first = query(GenreMode.ANY, STRICT, 1);
      PageQuery second = query(GenreMode.ANY, STRICT, 2);
      CatalogPage one = page(GenreMode.ANY, STRICT, 1);
      CatalogPage two = page(GenreMode.ANY, STRICT, 2);

      List<PageAnswer> answers = fetch(List.of(second, first, second));

      assertThat(one.entries()).isNotEmpty().isNotEqualTo(two.entries());
      assertThat(answers)
          .extracting(answer -> answer.page().orElseThrow().entries())
          .containsExactly(two.entries(), one.entries(), two.entries());
    }

    @Test
    void no_question_has_no_answer() {
      assertThat(fetch(List.of())).isEmpty();
    }

    @Test
    @Rule("DISCOVERY-4")
    void no_title_stands_on_two_pages_and_the_totals_count_them_all() {
      List<CatalogPage> pages = allPages(GenreMode.ANY, STRICT);
      List<CatalogEntry> entries = entries(pages);

      assertThat(pages).hasSizeGreaterThan(1);
      assertThat(ids(entries)).hasSameSizeAs(entries);
      assertThat(pages).extracting(CatalogPage::totalPages).containsOnly(pages.size());
      assertThat(pages).extracting(CatalogPage::totalResults).containsOnly(entries.size());
      assertThat(pages).allSatisfy(page -> assertThat(page.entries()).isNotEmpty());
    }

    @Test
    void a_page_beyond_the_last_is_empty() {
      CatalogPage first = page(GenreMode.ALL, STRICT, 1);

      CatalogPage beyond = page(GenreMode.ALL, STRICT, first.totalPages() + 1);
      CatalogPage farBeyond = page(GenreMode.ALL, STRICT, PageQuery.LAST_PAGE);

      assertThat(beyond.entries()).isEmpty();
      assertThat(farBeyond.entries()).isEmpty();
      assertThat(beyond.totalResults()).isEqualTo(first.totalResults());
    }
  }

  @Nested
  @Rule("DISCOVERY-1")
  class GenresAskedFor {
    @Test
    void titles_with_all_genres_have_both_and_are_exactly_those() {
      List<CatalogEntry> all = entries(allPages(GenreMode.ALL, STRICT));
      List<CatalogEntry> any = entries(allPages(GenreMode.ANY, STRICT));

      assertThat(all).isNotEmpty();
      assertThat(ids(all))
          .containsExactlyInAnyOrderElementsOf(
              ids(
                  any.stream()
                      .filter(entry -> genres().allIn(entry.movie().genreIds()))
                      .collect(Collectors.toList())));
    }

    @Test
    void titles_with_any_genre_have_one_of_them_at_least() {
      assertThat(entries(allPages(GenreMode.ANY, STRICT)))
          .allSatisfy(
              entry -> assertThat(entry.movie().genreIds()).containsAnyElementsOf(genres().ids()));
    }
  }

  @Nested
  @Rule("DISCOVERY-2")
  class Filters {
    @Test
    void nothing_that_satisfies_a_filter_is_left_out_for_it() {
      TitleFilter loose = TitleFilter.anyTitle();
      TitleFilter tight =
          TitleFilter.builder().minimumVotes(1000).originalLanguages(Set.of("en")).build();

      List<CatalogEntry> everything = entries(allPages(GenreMode.ANY, loose));
      List<CatalogEntry> filtered = entries(allPages(GenreMode.ANY, tight));

      assertThat(ids(accepted(tight, filtered)))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(ids(accepted(tight, everything)));
      assertThat(ids(everything)).containsAll(ids(filtered));
    }

    private List<CatalogEntry> accepted(TitleFilter filter, List<CatalogEntry> entries) {
      return entries.stream().filter(filter::accepts).collect(Collectors.toList());
    }
  }

  @Nested
  @Rule("DISCOVERY-8")
  class Trouble {
    @Test
    void a_deadline_that_is_over_is_no_error_but_an_answer() {
      List<PageAnswer> answers =
          catalog.fetch(
              List.of(query(GenreMode.ANY, STRICT, 1), query(GenreMode.ALL, STRICT, 1)),
              clock.instant().minusSeconds(1));

      assertThat(answers).hasSize(2).allSatisfy(CatalogContract::isPageOrOutOfTime);
    }

    @Test
    void an_interrupted_caller_is_answered_and_stays_interrupted() {
      Thread.currentThread().interrupt();
      List<PageAnswer> answers = fetch(List.of(query(GenreMode.ANY, STRICT, 1)));
      boolean interrupted = Thread.interrupted();

      assertThat(interrupted).isTrue();
      assertThat(answers).hasSize(1).allSatisfy(CatalogContract::isPageOrOutOfTime);
    }

    @Test
    void many_who_ask_at_once_are_answered_alike() {
      CatalogPage page = page(GenreMode.ANY, STRICT, 1);

      assertThat(AtOnce.run(6, number -> page(GenreMode.ANY, STRICT, 1).entries()))
          .containsOnly(page.entries());
    }
  }

  private static void isPageOrOutOfTime(PageAnswer answer) {
    answer
        .failure()
        .ifPresent(failure -> assertThat(failure).isEqualTo(PageAnswer.Failure.OUT_OF_TIME));
  }
}
