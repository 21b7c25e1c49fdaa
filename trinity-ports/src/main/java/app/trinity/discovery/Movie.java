package app.trinity.discovery;

import app.trinity.TrinityValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A title that people swipe on: a film or a series. */
@Value.Immutable
@TrinityValue
public abstract class Movie {
  Movie() {}

  /** The title's id within its catalogue. */
  public abstract MovieId id();

  /** The name, in the catalogue's language. */
  public abstract String title();

  /** A summary of the plot; an empty text if the catalogue has none. */
  public abstract String overview();

  /**
   * The path of the poster: TMDB's ({@code /abc.jpg}, to be appended to an image base URL and a
   * size), or one on the serving host ({@code /posters/1001.svg}). Empty if there is none.
   */
  public abstract Optional<String> posterPath();

  /** The release date, in ISO 8601 format; empty if it is unknown. */
  public abstract Optional<String> releaseDate();

  /** The mean rating, 0 to 10; empty if there is none. */
  public abstract OptionalDouble voteAverage();

  /** The number of ratings; empty if it is unknown. */
  public abstract OptionalInt voteCount();

  /** The ids of the genres, in the catalogue's order; may be empty. */
  public abstract List<Integer> genreIds();

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link Movie}. Not thread-safe. */
  public static final class Builder extends ImmutableMovie.Builder {
    Builder() {}
  }
}
