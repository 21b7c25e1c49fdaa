package app.trinity.local.posters;

import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;

final class Poster {
  private Poster() {}

  static String of(MediaType type, Movie movie) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
        + type.name().length()
        + movie.title().length();
  }
}
