package app.trinity.tmdb;

/** The sizes TMDB offers posters in: a width in pixels, or as it was uploaded. */
public enum TmdbImageSize {
  /** 92 pixels wide. */
  W92("w92"),
  /** 154 pixels wide. */
  W154("w154"),
  /** 185 pixels wide. */
  W185("w185"),
  /** 342 pixels wide. */
  W342("w342"),
  /** 500 pixels wide. */
  W500("w500"),
  /** 780 pixels wide. */
  W780("w780"),
  /** As large as it was uploaded. */
  ORIGINAL("original");

  private final String segment;

  TmdbImageSize(String segment) {
    this.segment = segment;
  }

  /** Returns this size's segment of an image's address, as in {@code w342}. */
  public String segment() {
    return segment;
  }
}
