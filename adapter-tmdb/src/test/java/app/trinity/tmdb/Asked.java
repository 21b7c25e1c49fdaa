package app.trinity.tmdb;

import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.PageQuery;
import app.trinity.testkit.tmdb.FakeTmdb;
import java.time.Duration;
import java.time.Instant;

/** What the tests ask, and of whom. */
final class Asked {
  private Asked() {}

  static PageQuery films(int page, GenreMode mode, int... genres) {
    return query(MediaType.MOVIE, page, mode, genres);
  }

  static PageQuery series(int page, GenreMode mode, int... genres) {
    return query(MediaType.TV, page, mode, genres);
  }

  private static PageQuery query(MediaType mediaType, int page, GenreMode mode, int... genres) {
    return PageQuery.builder()
        .mediaType(mediaType)
        .genres(Genres.of(genres))
        .mode(mode)
        .filter(TitleFilter.defaults())
        .page(page)
        .build();
  }

  /** Settings that make a test quick: short pauses, and a budget that nobody meets by accident. */
  static TmdbSettings.Builder settings(FakeTmdb tmdb) {
    return TmdbSettings.builder()
        .baseUrl(tmdb.baseUrl())
        .budgetRequests(10_000)
        .firstBackoff(Duration.ofMillis(5))
        .longestBackoff(Duration.ofMillis(20))
        .circuitFailures(10);
  }

  static TmdbClient client(FakeTmdb tmdb) {
    return client(tmdb, settings(tmdb).build());
  }

  static TmdbClient client(FakeTmdb tmdb, TmdbSettings settings) {
    return TmdbClient.builder().readToken(tmdb.readToken()).settings(settings).build();
  }

  /** A deadline that a test does not mean to reach. */
  static Instant eventually() {
    return Instant.now().plusSeconds(30);
  }
}
