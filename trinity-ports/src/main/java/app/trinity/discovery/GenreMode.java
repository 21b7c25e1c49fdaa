package app.trinity.discovery;

/** How a query joins its genres. */
public enum GenreMode {
  /** A title must have every genre (TMDB joins them with a comma). */
  ALL,
  /** A title must have one of the genres at least (TMDB joins them with a bar). */
  ANY
}
