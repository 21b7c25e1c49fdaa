package app.trinity.lambda.aws;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.Refusal;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the tmdb function answers. */
final class RecommendationReader {
  private RecommendationReader() {}

  /**
   * Reads {@code {candidates, degraded}}.
   *
   * @throws InfrastructureFailure where it is something else
   */
  static Recommendation read(JsonNode answer) {
    JsonNode candidates = answer.path("candidates");
    if (!candidates.isArray() || !answer.path("degraded").isBoolean()) {
      throw misunderstood();
    }
    List<Movie> titles = new ArrayList<>();
    try {
      candidates.forEach(title -> titles.add(title(title)));
    } catch (Refusal | IllegalStateException e) {
      throw misunderstood();
    }
    return Recommendation.builder()
        .candidates(titles)
        .degraded(answer.path("degraded").booleanValue())
        .requests(0)
        .build();
  }

  private static Movie title(JsonNode title) {
    Movie.Builder movie =
        Movie.builder()
            .id(MovieId.of(title.path("id").intValue()))
            .title(title.path("title").asText())
            .overview(title.path("overview").asText())
            .posterPath(text(title, "posterPath"))
            .releaseDate(text(title, "releaseDate"));
    if (title.path("voteAverage").isNumber()) {
      movie.voteAverage(title.path("voteAverage").doubleValue());
    }
    if (title.path("voteCount").canConvertToInt()) {
      movie.voteCount(title.path("voteCount").intValue());
    }
    title.path("genreIds").forEach(genre -> movie.addGenreIds(genre.intValue()));
    return movie.build();
  }

  private static Optional<String> text(JsonNode title, String field) {
    return Optional.ofNullable(title.path(field).textValue());
  }

  private static InfrastructureFailure misunderstood() {
    return new InfrastructureFailure(
        Effect.DID_NOT_HAPPEN, "the tmdb function answered with something else");
  }
}
