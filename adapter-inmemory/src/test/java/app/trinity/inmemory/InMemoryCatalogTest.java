package app.trinity.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.CatalogPage;
import app.trinity.discovery.spi.PageQuery;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule({"DISCOVERY-1", "DISCOVERY-2"})
class InMemoryCatalogTest {
  private static final int ACTION = 28;
  private static final int COMEDY = 35;

  @Test
  void pages_list_the_most_rated_titles_first_and_then_by_id() {
    List<CatalogEntry> films =
        new ArrayList<>(List.of(film(3, 500, ACTION), film(2, 500, ACTION), film(1, 60, ACTION)));
    Collections.reverse(films);

    assertThat(ids(page(InMemoryCatalog.of(films, List.of()), 1, GenreMode.ALL, ACTION)))
        .containsExactly(2, 3, 1);
  }

  @Test
  void a_page_has_twenty_titles_and_the_last_one_the_rest() {
    InMemoryCatalog catalog = catalogOf(45);

    List<Integer> seen = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      CatalogPage page = page(catalog, number, GenreMode.ALL, ACTION);
      assertThat(page.totalResults()).isEqualTo(45);
      assertThat(page.totalPages()).isEqualTo(3);
      assertThat(page.entries()).hasSize(number == 3 ? 5 : 20);
      seen.addAll(ids(page));
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(45);
  }

  @Test
  void a_page_beyond_the_last_is_empty_and_still_counts() {
    for (int number : new int[] {3, PageQuery.LAST_PAGE}) {
      CatalogPage page = page(catalogOf(40), number, GenreMode.ALL, ACTION);
      assertThat(page.entries()).isEmpty();
      assertThat(page.totalResults()).isEqualTo(40);
      assertThat(page.totalPages()).isEqualTo(2);
    }
  }

  @Test
  void nothing_is_found_on_no_page() {
    CatalogPage page = page(catalogOf(5), 1, GenreMode.ANY, COMEDY);

    assertThat(page.entries()).isEmpty();
    assertThat(page.totalResults()).isZero();
    assertThat(page.totalPages()).isZero();
  }

  @Test
  void all_genres_or_any_of_them() {
    InMemoryCatalog catalog =
        InMemoryCatalog.of(
            List.of(
                film(1, 100, ACTION, COMEDY),
                film(2, 90, COMEDY),
                film(3, 80, ACTION),
                film(4, 70, 18)),
            List.of());

    assertThat(ids(page(catalog, 1, GenreMode.ALL, ACTION, COMEDY))).containsExactly(1);
    assertThat(ids(page(catalog, 1, GenreMode.ANY, ACTION, COMEDY))).containsExactly(1, 2, 3);
  }

  @Test
  void what_can_be_pushed_down_of_the_filter_is_and_the_rest_is_left_to_the_asker() {
    CatalogEntry good = film(1, 50, ACTION);
    CatalogEntry accented = CatalogEntry.of(movie(2, "Amélie", 100, ACTION), "fr", false);
    CatalogEntry unrated = film(3, 49, ACTION);
    CatalogEntry foreign = CatalogEntry.of(movie(4, "Title", 100, ACTION), "ja", false);
    CatalogEntry adult = CatalogEntry.of(movie(5, "Title", 100, ACTION), "en", true);
    CatalogEntry unknown = CatalogEntry.of(movie(6, "Title", 100, ACTION), Optional.empty(), false);
    InMemoryCatalog catalog =
        InMemoryCatalog.of(List.of(good, accented, unrated, foreign, adult, unknown), List.of());

    CatalogPage page = page(catalog, 1, GenreMode.ALL, ACTION);

    assertThat(ids(page)).containsExactly(2, 1);
    assertThat(page.totalResults()).isEqualTo(2);
  }

  @Test
  void films_and_series_are_two_catalogues_and_may_share_an_id() {
    CatalogEntry film = film(1, 100, ACTION);
    CatalogEntry series = CatalogEntry.of(movie(1, "Series", 100, COMEDY), "en", false);
    InMemoryCatalog catalog = InMemoryCatalog.of(List.of(film), List.of(series));

    assertThat(catalog.find(MediaType.MOVIE, MovieId.of(1))).contains(film);
    assertThat(catalog.find(MediaType.TV, MovieId.of(1))).contains(series);
    assertThat(catalog.find(MediaType.TV, MovieId.of(2))).isEmpty();
    assertThat(catalog.all(MediaType.TV)).containsExactly(series);
    assertThatThrownBy(() -> InMemoryCatalog.of(List.of(film, film), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_query_has_its_answer_in_its_place_though_the_deadline_is_over() {
    PageQuery first = query(1, GenreMode.ALL, ACTION);
    PageQuery second = query(2, GenreMode.ALL, ACTION);
    InMemoryCatalog catalog = catalogOf(21);

    assertThat(catalog.fetch(List.of(second, first, second), Instant.MIN))
        .extracting(answer -> answer.page().orElseThrow().entries().size())
        .containsExactly(1, 20, 1);
    assertThat(catalog.fetch(List.of(), Instant.MIN)).isEmpty();
  }

  private static InMemoryCatalog catalogOf(int films) {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int id = 1; id <= films; id++) {
      entries.add(film(id, 100 + id % 7, ACTION));
    }
    return InMemoryCatalog.of(entries, List.of());
  }

  private static CatalogEntry film(int id, int votes, Integer... genres) {
    return CatalogEntry.of(movie(id, "Title", votes, genres), "en", false);
  }

  private static Movie movie(int id, String title, int votes, Integer... genres) {
    return Movie.builder()
        .from(SampleData.title(id))
        .title(title)
        .voteCount(votes)
        .genreIds(List.of(genres))
        .build();
  }

  static PageQuery query(int page, GenreMode mode, int... genres) {
    return PageQuery.builder()
        .mediaType(MediaType.MOVIE)
        .genres(Genres.of(genres))
        .mode(mode)
        .filter(TitleFilter.defaults())
        .page(page)
        .build();
  }

  private static CatalogPage page(
      InMemoryCatalog catalog, int page, GenreMode mode, int... genres) {
    return catalog
        .fetch(List.of(query(page, mode, genres)), Instant.MAX)
        .get(0)
        .page()
        .orElseThrow();
  }

  private static List<Integer> ids(CatalogPage page) {
    return page.entries().stream().map(entry -> entry.movie().id().value()).toList();
  }
}
