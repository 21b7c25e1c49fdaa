package app.trinity.discovery;

import java.util.List;
import java.util.Optional;

/** Films or series. */
public enum MediaType {
  /** Films. */
  MOVIE,
  /** Series. */
  TV;

  /** The genres of this media type, with TMDB's ids and English names. */
  public List<Genre> genres() {
    return this == MOVIE ? Genre.OF_FILMS : Genre.OF_SERIES;
  }

  /** Returns the genre of this media type with this id; empty if there is none. */
  public Optional<Genre> genre(int id) {
    return genres().stream().filter(genre -> genre.id() == id).findFirst();
  }
}
