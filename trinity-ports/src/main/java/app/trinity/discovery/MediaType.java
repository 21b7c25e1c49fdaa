package app.trinity.discovery;

import java.util.List;
import java.util.Optional;

/** Whether a room is about films or about series. */
public enum MediaType {
  /** Films. */
  MOVIE,
  /** Series. */
  TV;

  /** The genres of this media type, in TMDB's numbering and by TMDB's English names. */
  public List<Genre> genres() {
    return this == MOVIE ? Genre.OF_FILMS : Genre.OF_SERIES;
  }

  /** Finds a genre of this media type; empty where it has none of this id. */
  public Optional<Genre> genre(int id) {
    return genres().stream().filter(genre -> genre.id() == id).findFirst();
  }
}
