package app.trinity.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.Genre;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.TitleFilter;
import app.trinity.testkit.Rule;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BundledCatalogTest {
  private static final int ENOUGH_FOR_AND = 50;
  private static final InMemoryCatalog CATALOG = BundledCatalog.load();

  @Test
  @Rule("DISCOVERY-2")
  void it_has_at_least_four_hundred_titles_all_fit_for_a_deck() {
    TitleFilter filter = TitleFilter.defaults();
    Set<MovieId> ids = new HashSet<>();
    for (MediaType mediaType : MediaType.values()) {
      for (CatalogEntry entry : CATALOG.all(mediaType)) {
        assertThat(filter.accepts(entry)).as(entry.movie().title()).isTrue();
        assertThat(ids.add(entry.movie().id())).as(entry.movie().title()).isTrue();
      }
    }
    assertThat(ids).hasSizeGreaterThanOrEqualTo(400);
  }

  @Test
  @Rule("ROOM-9")
  void every_genre_of_films_and_of_series_has_titles() {
    for (MediaType mediaType : MediaType.values()) {
      for (Genre genre : mediaType.genres()) {
        assertThat(count(mediaType, Set.of(genre.id())))
            .as(mediaType + " " + genre.name())
            .isPositive();
      }
    }
  }

  @Test
  @Rule("DISCOVERY-1")
  void common_pairs_of_genres_go_the_and_way_and_rare_ones_the_or_way() {
    int common = 0;
    int rare = 0;
    List<Genre> genres = MediaType.MOVIE.genres();
    for (Genre one : genres) {
      for (Genre other : genres) {
        if (one.id() < other.id()) {
          long count = count(MediaType.MOVIE, Set.of(one.id(), other.id()));
          common += count >= ENOUGH_FOR_AND ? 1 : 0;
          rare += count > 0 && count < ENOUGH_FOR_AND ? 1 : 0;
        }
      }
    }
    assertThat(common).isGreaterThanOrEqualTo(8);
    assertThat(rare).isPositive();
  }

  @Test
  void every_title_shows_its_year_its_rating_and_a_poster_of_its_own() {
    Movie starWars = CATALOG.find(MediaType.MOVIE, MovieId.of(1001)).orElseThrow().movie();

    assertThat(starWars.title()).isEqualTo("Star Wars");
    assertThat(starWars.posterPath()).contains("/posters/1001.svg");
    assertThat(starWars.releaseDate()).contains("1977-05-25");
    assertThat(starWars.genreIds()).containsExactly(12, 28, 878);
    for (MediaType mediaType : MediaType.values()) {
      for (CatalogEntry entry : CATALOG.all(mediaType)) {
        Movie movie = entry.movie();
        assertThat(movie.releaseDate().orElseThrow())
            .as(movie.title())
            .matches("(19|20)\\d\\d-\\d\\d-\\d\\d");
        assertThat(movie.voteAverage().orElseThrow()).as(movie.title()).isBetween(0.1, 10.0);
      }
    }
  }

  @Test
  void it_is_read_once() {
    assertThat(BundledCatalog.load()).isSameAs(CATALOG);
  }

  @Nested
  class A_line {
    private static final String HEADER =
        "id\tmediaType\ttitle\tyear\treleaseDate\tgenreIds\toriginalLanguage\tvoteAverage"
            + "\tvoteCount\toverview\n";

    @Test
    void without_a_date_shows_the_first_day_of_its_year() throws IOException {
      InMemoryCatalog catalog =
          BundledCatalog.read(
              new StringReader(HEADER + "7\tTV\tName\t1999\t\t18,37\tde\t7.5\t70\tWords.\n"));

      Movie series = catalog.find(MediaType.TV, MovieId.of(7)).orElseThrow().movie();
      assertThat(series.releaseDate()).contains("1999-01-01");
      assertThat(series.genreIds()).containsExactly(18, 37);
    }

    @Test
    void that_is_no_title_is_named() {
      for (String line :
          List.of(
              "",
              "7\tTV\tName",
              "x\tTV\tName\t1999\t\t18\tde\t7.5\t70\tWords.",
              "7\tRADIO\tName\t1999\t\t18\tde\t7.5\t70\tWords.",
              "7\tTV\tName\t\t\t18\tde\t7.5\t70\tWords.",
              "7\tTV\tName\t1999\t\t28\tde\t7.5\t70\tWords.",
              "7\tTV\tName\t1999\t\t\tde\t7.5\t70\tWords.")) {
        assertThatThrownBy(() -> BundledCatalog.read(new StringReader(HEADER + line + "\n")))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(line);
      }
    }

    @Test
    void of_other_columns_is_no_beginning() {
      for (String beginning : List.of("", "id\ttitle\n")) {
        assertThatThrownBy(() -> BundledCatalog.read(new StringReader(beginning)))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  private static long count(MediaType mediaType, Set<Integer> genres) {
    return CATALOG.all(mediaType).stream()
        .filter(entry -> entry.movie().genreIds().containsAll(genres))
        .count();
  }
}
