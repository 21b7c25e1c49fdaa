package app.trinity.lambda.aws;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Finds titles by invoking the tmdb function. A deck is asked for once: whoever opens a room waits,
 * and the tmdb function has its own patience with TMDB.
 *
 * <p>Where that function is at its limit the failure is {@code THROTTLED}; where it breaks there is
 * an answer without candidates, degraded, as when TMDB is down.
 *
 * <p>Thread-safe.
 */
public final class InvokedRecommendations implements Recommendations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final System.Logger LOG = System.getLogger(InvokedRecommendations.class.getName());

  private final SignedCalls calls;
  private final URI address;

  /**
   * Invokes a function.
   *
   * @param calls makes the requests; they must wait for an answer as long as a deck may take
   * @param endpoint where Lambda is
   * @param function the function's name or ARN, an alias included
   */
  public InvokedRecommendations(SignedCalls calls, URI endpoint, String function) {
    this.calls = calls;
    this.address =
        endpoint.resolve(
            "/2015-03-31/functions/"
                + URLEncoder.encode(function, StandardCharsets.UTF_8)
                + "/invocations");
  }

  @Override
  public Recommendation recommend(DeckRequest request) {
    ObjectNode question = JSON.objectNode().put("mediaType", request.mediaType().name());
    request.genres().ids().forEach(question.putArray("genreIds")::add);
    question.put("size", request.size());
    ArrayNode people = question.putArray("people");
    request.people().forEach(user -> people.add(user.value()));
    putTitles(question, "without", request.without());
    putTitles(question, "avoiding", request.avoiding());
    Reply reply;
    try {
      reply =
          calls.post(
              "lambda", address, Map.of("X-Amz-Invocation-Type", "RequestResponse"), question);
    } catch (IOException | SdkClientException e) {
      throw new InfrastructureFailure(
          Effect.DID_NOT_HAPPEN, "the tmdb function could not be reached", e);
    }
    if (reply.isThrottle()) {
      throw new InfrastructureFailure(Effect.THROTTLED, "the tmdb function is at its limit");
    }
    if (!reply.isSuccess()) {
      throw new InfrastructureFailure(
          Effect.DID_NOT_HAPPEN, "Lambda answered " + reply.inBrief() + " for the tmdb function");
    }
    return read(reply);
  }

  /** Leaves out what would be empty, as it is of most decks. */
  private static void putTitles(ObjectNode question, String name, Set<MovieId> titles) {
    if (!titles.isEmpty()) {
      ArrayNode ids = question.putArray(name);
      titles.forEach(title -> ids.add(title.value()));
    }
  }

  private static Recommendation read(Reply reply) {
    JsonNode answer = reply.body();
    if (reply.header("X-Amz-Function-Error").isPresent()) {
      String type = answer.path("errorType").asText();
      if (type.equals(RefusalCode.INVALID_INPUT.name())) {
        throw Refusal.invalidInput(answer.path("errorMessage").asText());
      }
      if (type.equals(RefusalCode.BUSY.name())) {
        throw new InfrastructureFailure(Effect.THROTTLED, "the tmdb function is busy");
      }
      LOG.log(System.Logger.Level.WARNING, "the tmdb function failed: {0}", type);
      return nothing();
    }
    return RecommendationReader.read(answer);
  }

  private static Recommendation nothing() {
    return Recommendation.builder().degraded(true).requests(0).build();
  }
}
