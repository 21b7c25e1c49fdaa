package app.trinity.local.posters;

import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.local.http.Endpoint;
import app.trinity.local.http.Problem;
import app.trinity.local.http.WebAnswer;
import app.trinity.local.http.WebRequest;
import java.util.Optional;
import java.util.function.Function;

/** The poster of a title: {@code /posters/1001.svg}. */
public final class PosterEndpoint implements Endpoint {
  private static final String PREFIX = "/posters/";
  private static final String SUFFIX = ".svg";

  private final Function<MovieId, Optional<Title>> titles;

  /**
   * Draws posters.
   *
   * @param titles finds a title; empty where there is none
   */
  public PosterEndpoint(Function<MovieId, Optional<Title>> titles) {
    this.titles = titles;
  }

  /**
   * What a poster is drawn of.
   *
   * @param mediaType film or series
   * @param movie the title
   */
  public record Title(MediaType mediaType, Movie movie) {}

  @Override
  public WebAnswer answer(WebRequest request) {
    String path = request.path();
    int id = Integer.parseInt(path.substring(PREFIX.length(), path.length() - SUFFIX.length()));
    Title title =
        titles.apply(MovieId.of(id)).orElseThrow(() -> Problem.notFound("There is no such title."));
    return WebAnswer.svg(Poster.of(title.mediaType(), title.movie()))
        .with("Cache-Control", "public, max-age=86400");
  }
}
