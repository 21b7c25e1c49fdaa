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

  /** Its identity within the catalogue. */
  public abstract MovieId id();

  /** Its title, in the catalogue's language. */
  public abstract String title();

  /** What it is about; empty where the catalogue has nothing to say. */
  public abstract String overview();

  /**
   * Where its poster is: TMDB's path ({@code /abc.jpg}, to be put behind an image base URL and a
   * size), or a path of the serving host ({@code /posters/1001.svg}). Empty where it has none.
   */
  public abstract Optional<String> posterPath();

  /** When it came out, as an ISO 8601 date; empty where that is unknown. */
  public abstract Optional<String> releaseDate();

  /** Its mean rating, 0 to 10; empty where it has none. */
  public abstract OptionalDouble voteAverage();

  /** How many ratings that mean is of; empty where that is unknown. */
  public abstract OptionalInt voteCount();

  /** The ids of its genres, in the catalogue's order; may be empty. */
  public abstract List<Integer> genreIds();

  /** Starts a new title. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Movie}. */
  public static final class Builder extends ImmutableMovie.Builder {
    Builder() {}
  }
}
