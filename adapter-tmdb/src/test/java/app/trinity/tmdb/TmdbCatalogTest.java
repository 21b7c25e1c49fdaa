package app.trinity.tmdb;

import static app.trinity.tmdb.Asked.client;
import static app.trinity.tmdb.Asked.eventually;
import static app.trinity.tmdb.Asked.films;
import static app.trinity.tmdb.Asked.series;
import static app.trinity.tmdb.Asked.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.TitleScript;
import app.trinity.discovery.spi.CatalogPage;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.discovery.spi.PageQuery;
import app.trinity.testkit.Rule;
import app.trinity.testkit.tmdb.Arrival;
import app.trinity.testkit.tmdb.FakeTitle;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.testkit.tmdb.Fault;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Rule({"DISCOVERY-1", "DISCOVERY-2"})
class TmdbCatalogTest {
  private final FakeTmdb tmdb = FakeTmdb.builder().titles(6_000, 3_000).start();
  private final TmdbClient client = client(tmdb);

  @AfterEach
  void close() {
    client.close();
    tmdb.close();
  }

  private CatalogPage page(PageQuery query) {
    return page(client, query);
  }

  private static CatalogPage page(TmdbClient client, PageQuery query) {
    List<PageAnswer> answers = client.catalog().fetch(List.of(query), eventually());
    assertThat(answers).hasSize(1);
    return answers.get(0).page().orElseThrow();
  }

  private static List<Integer> ids(CatalogPage page) {
    List<Integer> ids = new ArrayList<>();
    page.entries().forEach(entry -> ids.add(entry.movie().id().value()));
    return ids;
  }

  @Nested
  class Questions {
    @Test
    void filters_are_pushed_down_and_signs_are_escaped() {
      page(films(3, GenreMode.ANY, 28, 12));

      Arrival asked = tmdb.arrivals().get(0);
      assertThat(asked.path()).isEqualTo("/discover/movie");
      assertThat(asked.query())
          .containsOnly(
              Map.entry("with_genres", "12|28"),
              Map.entry("with_original_language", "de|en|es|fr|it|pt"),
              Map.entry("vote_count.gte", "50"),
              Map.entry("include_adult", "false"),
              Map.entry("sort_by", "popularity.desc"),
              Map.entry("language", "en-US"),
              Map.entry("page", "3"));
      assertThat(asked.rawQuery()).contains("with_genres=12%7C28").doesNotContain("|");
    }

    @Test
    void all_genres_are_joined_by_a_comma() {
      page(films(1, GenreMode.ALL, 28, 12));

      assertThat(tmdb.arrivals().get(0).query()).containsEntry("with_genres", "12,28");
    }

    @Test
    void series_have_a_path_of_their_own_and_no_region() {
      try (TmdbClient german =
          client(tmdb, settings(tmdb).language("de-DE").region("DE").build())) {
        page(german, series(1, GenreMode.ALL, 18));
        page(german, films(1, GenreMode.ALL, 18));
      }

      assertThat(tmdb.arrivals())
          .extracting(Arrival::path)
          .containsExactly("/discover/tv", "/discover/movie");
      assertThat(tmdb.arrivals())
          .extracting(arrival -> arrival.query().get("language"))
          .containsExactly("de-DE", "de-DE");
      assertThat(tmdb.arrivals())
          .extracting(arrival -> arrival.query().get("region"))
          .containsExactly(null, "DE");
    }

    @Test
    void a_filter_without_ratings_asks_for_none() {
      page(
          PageQuery.builder()
              .from(films(1, GenreMode.ALL, 18))
              .filter(TitleFilter.builder().minimumVotes(0).build())
              .build());

      assertThat(tmdb.arrivals().get(0).query()).doesNotContainKey("vote_count.gte");
    }

    @Test
    void nothing_asked_is_nothing_answered_without_a_request() {
      assertThat(client.catalog().fetch(List.of(), eventually())).isEmpty();
      assertThat(tmdb.arrivals()).isEmpty();
    }

    @Test
    void answers_come_in_the_order_of_the_questions() {
      List<PageQuery> queries =
          List.of(
              films(4, GenreMode.ALL, 18),
              films(1, GenreMode.ALL, 18),
              series(2, GenreMode.ALL, 18),
              films(2, GenreMode.ALL, 18));

      List<PageAnswer> together = client.catalog().fetch(queries, eventually());

      try (TmdbClient other = client(tmdb)) {
        for (int place = 0; place < queries.size(); place++) {
          assertThat(together.get(place).page()).contains(page(other, queries.get(place)));
        }
      }
    }

    @Test
    void a_base_with_or_without_a_slash_is_the_same() {
      try (TmdbClient slashed =
          client(tmdb, settings(tmdb).baseUrl(URI.create(tmdb.baseUrl() + "/")).build())) {
        page(slashed, films(1, GenreMode.ALL, 18));
      }

      assertThat(tmdb.arrivals().get(0).path()).isEqualTo("/discover/movie");
    }
  }

  @Nested
  class Pages {
    @Test
    void every_film_and_every_series_reads_as_it_was_written() {
      for (MediaType mediaType : MediaType.values()) {
        Map<Integer, FakeTitle> listed = new HashMap<>();
        tmdb.catalogue().titles(mediaType).forEach(title -> listed.put(title.id(), title));
        int read = 0;
        for (int number = 1; number <= 40; number++) {
          PageQuery query =
              PageQuery.builder()
                  .from(
                      mediaType == MediaType.MOVIE
                          ? films(number, GenreMode.ANY, 18, 35)
                          : series(number, GenreMode.ANY, 18, 35))
                  // As little pushed down as can be: the odd values are at the bottom.
                  .filter(
                      TitleFilter.builder()
                          .minimumVotes(0)
                          .originalLanguages(List.of("en", "fr", "ja", "xx"))
                          .build())
                  .build();
          for (CatalogEntry entry : page(query).entries()) {
            assertThat(entry).isEqualTo(listed.get(entry.movie().id().value()).entry());
            read++;
          }
        }
        assertThat(read).isEqualTo(800);
      }
    }

    @Test
    void all_pages_together_hold_what_is_fit_and_no_title_twice() {
      Genres genres = Genres.of(37, 28);
      List<Integer> all = new ArrayList<>();
      int pages = page(films(1, GenreMode.ANY, 37, 28)).totalPages();
      for (int number = 1; number <= pages; number++) {
        all.addAll(ids(page(films(number, GenreMode.ANY, 37, 28))));
      }

      assertThat(all).doesNotHaveDuplicates();
      assertThat(all)
          .containsAll(
              tmdb
                  .catalogue()
                  .fit(MediaType.MOVIE, genres, GenreMode.ANY, TitleFilter.defaults())
                  .stream()
                  .map(FakeTitle::id)
                  .toList());
    }

    @Test
    void a_page_beyond_the_last_is_empty() {
      CatalogPage first = page(films(1, GenreMode.ALL, 37));
      CatalogPage beyond = page(films(first.totalPages() + 1, GenreMode.ALL, 37));

      assertThat(beyond.entries()).isEmpty();
      assertThat(beyond.totalResults()).isEqualTo(first.totalResults());
    }

    @Test
    void totals_beyond_the_last_page_that_may_be_asked_for_are_kept() {
      tmdb.always(
          Fault.garbage(
              "{\"page\":1,\"results\":[],\"total_pages\":58326,\"total_results\":1166517}"));

      CatalogPage page = page(films(1, GenreMode.ALL, 18));

      assertThat(page.totalPages()).isEqualTo(58_326);
      assertThat(page.totalResults()).isEqualTo(1_166_517);
    }

    @Test
    void totals_that_change_between_requests_are_handed_on_as_they_are() {
      try (FakeTmdb drifting = FakeTmdb.builder().titles(6_000, 500).drift(200).start();
          TmdbClient asking = client(drifting)) {
        List<Integer> totals = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
          totals.add(page(asking, films(number, GenreMode.ALL, 18)).totalResults());
        }

        assertThat(totals).allMatch(total -> total > 0);
        assertThat(totals.stream().distinct().count()).isGreaterThan(1);
      }
    }

    @Test
    void odd_values_are_no_values() {
      tmdb.always(
          Fault.garbage(
              "{\"page\":1,\"total_pages\":1,\"total_results\":9,\"results\":["
                  // Everything missing but the number.
                  + "{\"id\":1},"
                  // Everything null.
                  + "{\"id\":2,\"title\":null,\"overview\":null,\"poster_path\":null,"
                  + "\"release_date\":null,\"vote_average\":null,\"vote_count\":null,"
                  + "\"genre_ids\":null,\"original_language\":null,\"adult\":null},"
                  // Everything of a wrong kind or out of range.
                  + "{\"id\":3,\"title\":7,\"overview\":[],\"poster_path\":{},"
                  + "\"release_date\":\"soon\",\"vote_average\":\"8\",\"vote_count\":-4,"
                  + "\"genre_ids\":[\"x\",28,1e99],\"original_language\":5,\"adult\":\"yes\"},"
                  // Whole numbers, blanks around, a rating of nobody.
                  + "{\"id\":4,\"title\":\" Up \",\"overview\":\" \",\"poster_path\":\"\","
                  + "\"release_date\":\"\",\"vote_average\":8,\"vote_count\":10},"
                  + "{\"id\":5,\"vote_average\":0,\"vote_count\":0,\"adult\":true},"
                  // Things that are no titles.
                  + "{\"title\":\"No number\"},{\"id\":\"6\"},{\"id\":0},{\"id\":7.5},"
                  + "{\"id\":99999999999},null,[],\"text\",3]}"));

      List<CatalogEntry> entries = page(films(1, GenreMode.ALL, 28)).entries();

      assertThat(entries)
          .extracting(entry -> entry.movie().id().value())
          .containsExactly(1, 2, 3, 4, 5);
      for (CatalogEntry entry : entries.subList(0, 3)) {
        Movie movie = entry.movie();
        assertThat(movie.title()).isEmpty();
        assertThat(movie.overview()).isEmpty();
        assertThat(movie.posterPath()).isEmpty();
        assertThat(movie.releaseDate()).isEmpty();
        assertThat(movie.voteAverage()).isEmpty();
        assertThat(movie.voteCount()).isEmpty();
        assertThat(entry.originalLanguage()).isEmpty();
        assertThat(entry.adult()).isFalse();
        assertThat(TitleFilter.defaults().accepts(entry)).isFalse();
      }
      assertThat(entries.get(2).movie().genreIds()).containsExactly(28);
      Movie whole = entries.get(3).movie();
      assertThat(whole.title()).isEqualTo("Up");
      assertThat(whole.voteAverage()).isEqualTo(OptionalDouble.of(8));
      assertThat(whole.voteCount()).isEqualTo(OptionalInt.of(10));
      assertThat(whole.posterPath()).isEqualTo(Optional.empty());
      assertThat(entries.get(4).movie().voteAverage()).isEmpty();
      assertThat(entries.get(4).adult()).isTrue();
    }
  }

  @Test
  void questions_that_tmdb_cannot_tell_apart_are_one() {
    page(films(1, GenreMode.ALL, 18));
    page(films(1, GenreMode.ANY, 18));
    page(
        PageQuery.builder()
            .from(films(1, GenreMode.ALL, 18))
            .filter(TitleFilter.builder().script(TitleScript.LATIN).build())
            .build());

    assertThat(tmdb.arrivals()).hasSize(1);
    assertThat(client.metrics().hits()).isEqualTo(2);
    assertThat(client.metrics().misses()).isEqualTo(1);
  }
}
