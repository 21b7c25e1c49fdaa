package app.trinity.discovery;

/** How a query combines its genres. */
public enum GenreMode {
  /** A title must have every genre (in TMDB's query, a comma). */
  ALL,
  /** A title must have at least one of the genres (in TMDB's query, a bar). */
  ANY
}
