package app.trinity.testkit.tmdb;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A made-up title, with all that TMDB would know of it. Immutable.
 *
 * @param mediaType film or series
 * @param id TMDB's number for it
 * @param title its title
 * @param overview what it is about; empty where TMDB has nothing to say
 * @param posterPath its poster's path; empty where it has none
 * @param date when it came out, as an ISO 8601 date; {@code ""} and absence both occur
 * @param voteAverage its rating, 0 to 10; 0 where nobody has rated it
 * @param voteCount how many have rated it
 * @param genreIds its genres; may be empty
 * @param originalLanguage an ISO 639-1 code
 * @param adult whether it is adult content; absent where an old record does not say
 */
public record FakeTitle(
    MediaType mediaType,
    int id,
    String title,
    String overview,
    Optional<String> posterPath,
    Optional<String> date,
    double voteAverage,
    int voteCount,
    List<Integer> genreIds,
    String originalLanguage,
    Optional<Boolean> adult) {

  /** Keeps a list of genres of its own. */
  public FakeTitle {
    genreIds = List.copyOf(genreIds);
  }

  /** Returns whether a query for genres finds it. */
  public boolean has(Genres genres, GenreMode mode) {
    return mode == GenreMode.ALL
        ? genres.allIn(genreIds)
        : genres.ids().stream().anyMatch(genreIds::contains);
  }

  /** The title as a catalogue port is to hand it over. */
  public CatalogEntry entry() {
    Movie movie =
        Movie.builder()
            .id(MovieId.of(id))
            .title(title)
            .overview(overview)
            .posterPath(posterPath)
            .releaseDate(date.filter(text -> !text.isEmpty()))
            .voteAverage(voteCount == 0 ? OptionalDouble.empty() : OptionalDouble.of(voteAverage))
            .voteCount(OptionalInt.of(voteCount))
            .genreIds(genreIds)
            .build();
    return CatalogEntry.of(movie, originalLanguage, adult.orElse(false));
  }
}
