package app.trinity.discovery;

import app.trinity.TrinityValue;
import java.util.List;
import org.immutables.value.Value;

/**
 * A genre. Ids and names are TMDB's ({@code /genre/movie/list} and {@code /genre/tv/list}); films
 * and series have different lists that share some ids.
 */
@Value.Immutable
@TrinityValue
public abstract class Genre {
  static final List<Genre> OF_FILMS =
      List.of(
          of(28, "Action"),
          of(12, "Adventure"),
          of(16, "Animation"),
          of(35, "Comedy"),
          of(80, "Crime"),
          of(99, "Documentary"),
          of(18, "Drama"),
          of(10751, "Family"),
          of(14, "Fantasy"),
          of(36, "History"),
          of(27, "Horror"),
          of(10402, "Music"),
          of(9648, "Mystery"),
          of(10749, "Romance"),
          of(878, "Science Fiction"),
          of(10770, "TV Movie"),
          of(53, "Thriller"),
          of(10752, "War"),
          of(37, "Western"));

  static final List<Genre> OF_SERIES =
      List.of(
          of(10759, "Action & Adventure"),
          of(16, "Animation"),
          of(35, "Comedy"),
          of(80, "Crime"),
          of(99, "Documentary"),
          of(18, "Drama"),
          of(10751, "Family"),
          of(10762, "Kids"),
          of(9648, "Mystery"),
          of(10763, "News"),
          of(10764, "Reality"),
          of(10765, "Sci-Fi & Fantasy"),
          of(10766, "Soap"),
          of(10767, "Talk"),
          of(10768, "War & Politics"),
          of(37, "Western"));

  Genre() {}

  /** The genre's id. */
  public abstract int id();

  /** The genre's English name. */
  public abstract String name();

  static Genre of(int id, String name) {
    return ImmutableGenre.of(id, name);
  }
}
