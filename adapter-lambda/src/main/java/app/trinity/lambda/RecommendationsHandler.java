package app.trinity.lambda;

import app.trinity.account.UserId;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The tmdb function: finds the titles for a deck. It is invoked directly and has no field in the
 * schema.
 *
 * <p>Thread-safe.
 */
public final class RecommendationsHandler {
  private final Recommendations recommendations;

  /** Answers from what finds the titles. */
  public RecommendationsHandler(Recommendations recommendations) {
    this.recommendations = recommendations;
  }

  /**
   * Finds titles.
   *
   * @param request {@code {mediaType, genreIds, size, people}}, the last two optional
   * @return {@code {candidates, degraded}}; the candidates may be empty and are never null
   * @throws app.trinity.Refusal {@code INVALID_INPUT} where the request is wrong in itself
   * @throws app.trinity.InfrastructureFailure where the finding itself could not be reached
   */
  public JsonNode handle(JsonNode request) {
    Arguments arguments = Arguments.of(request);
    MediaType mediaType = arguments.constant("mediaType", MediaType.class);
    DeckRequest deck =
        DeckRequest.builder()
            .mediaType(mediaType)
            .genres(Genres.of(arguments.integers("genreIds")))
            .size(arguments.optionalInteger("size").orElse(Recommendation.DECK_SIZE))
            .people(arguments.texts("people").stream().map(UserId::of).toList())
            .build();
    return Answers.recommendation(recommendations.recommend(deck));
  }
}
