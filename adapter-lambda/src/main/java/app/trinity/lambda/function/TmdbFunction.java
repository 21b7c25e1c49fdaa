package app.trinity.lambda.function;

import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Recommendations;
import app.trinity.lambda.shell.RecommendationsFunction;
import app.trinity.lambda.shell.Start;

/** The entry point of the tmdb function. */
public final class TmdbFunction extends RecommendationsFunction {
  private static final int DRAMA = 18;

  /** Starts the function; Lambda calls it once for each process. */
  public TmdbFunction() {
    super("TMDBHandler", TmdbFunction::recommendations);
  }

  /** Before a snapshot one deck is found, whose pages then serve for some hours. */
  private static Recommendations recommendations(Start start) {
    Titles titles = Titles.of(start);
    start.beforeSnapshot(
        () -> titles.recommend(DeckRequest.of(MediaType.MOVIE, Genres.of(DRAMA))),
        titles::credentialMayHaveChanged);
    return titles;
  }
}
