package example;

import app.trinity.lambda.shell.RecommendationsFunction;

/**
 * Finds the titles of a deck in the club's programme. Deployed in place of Trinity's TMDBHandler
 * and named by {@code TRINITY_TMDB_FUNCTION}, it leaves every other function as it is.
 */
public final class ProgrammeFunction extends RecommendationsFunction {
  /** Starts the function, as Lambda does. */
  public ProgrammeFunction() {
    super(
        "Programme",
        start ->
            Programme.parse(
                start
                    .environment()
                    .requiredText("CLUB_PROGRAMME", "the titles, with semicolons between them")));
  }
}
