package app.trinity.jqwik;

import app.trinity.discovery.Genre;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Titles, and the decks and genres they are dealt by. */
final class TitleArbitraries {
  private static final int HIGHEST_ID = 2_000_000;
  private static final int BEST_RATING_IN_TENTHS = 100;
  private static final int MANY_RATINGS = 40_000;

  private TitleArbitraries() {}

  static Arbitrary<MovieId> movieIds() {
    return Arbitraries.integers().between(1, HIGHEST_ID).map(MovieId::of);
  }

  static Arbitrary<Movie> movies() {
    // Ratings come in tenths and seldom, so that titles often tie.
    Arbitrary<OptionalDouble> ratings =
        Arbitraries.integers()
            .between(0, BEST_RATING_IN_TENTHS)
            .map(tenths -> OptionalDouble.of(tenths / 10.0))
            .injectNull(0.2)
            .map(rating -> rating == null ? OptionalDouble.empty() : rating);
    Arbitrary<OptionalInt> counts =
        Arbitraries.integers()
            .between(0, MANY_RATINGS)
            .map(OptionalInt::of)
            .injectNull(0.2)
            .map(count -> count == null ? OptionalInt.empty() : count);
    Arbitrary<String> words =
        Arbitraries.strings().withCharRange('a', 'z').withChars(' ').ofMaxLength(20);
    return Combinators.combine(
            movieIds(), words, words, ratings, counts, genres(MediaType.MOVIE), years())
        .as(
            (id, title, overview, rating, count, genres, year) ->
                Movie.builder()
                    .id(id)
                    .title(title)
                    .overview(overview)
                    .posterPath("/posters/" + id + ".svg")
                    .releaseDate(year + "-01-31")
                    .voteAverage(rating)
                    .voteCount(count)
                    .genreIds(genres.ids())
                    .build());
  }

  private static Arbitrary<Integer> years() {
    return Arbitraries.integers().between(1920, 2030);
  }

  static Arbitrary<List<Movie>> decks() {
    return movies()
        .list()
        .uniqueElements(Movie::id)
        .ofMinSize(1)
        .ofMaxSize(Recommendation.DECK_SIZE);
  }

  static Arbitrary<Genres> genres(MediaType mediaType) {
    return Arbitraries.of(mediaType.genres())
        .map(Genre::id)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(Genres.MAX)
        .map(Genres::of);
  }
}
