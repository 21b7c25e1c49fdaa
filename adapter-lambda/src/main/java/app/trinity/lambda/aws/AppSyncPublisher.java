package app.trinity.lambda.aws;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.lambda.log.Journal;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * Tells people of their matches through AppSync: it calls the mutation {@code publishUserMatch},
 * whose selection set is what subscribers receive, so it asks for every field they may want.
 *
 * <p>Thread-safe.
 */
public final class AppSyncPublisher implements MatchPublisher {
  private static final String MUTATION =
      "mutation Publish($input: PublishUserMatchInput!) { publishUserMatch(input: $input) {"
          + " userId success message"
          + " match { roomId movieId matchId title posterPath matchedUsers timestamp } } }";

  /** What may fare better the next time. AppSync's own troubles bear no type, or one of these. */
  private static final Set<String> PASSING =
      Set.of(
          RefusalCode.BUSY.name(),
          RefusalCode.INTERNAL.name(),
          "",
          "ExecutionTimeout",
          "Lambda:Unhandled",
          "InternalFailure");

  private final SignedCalls calls;
  private final URI address;
  private final Persistence persistence;
  private final Journal journal;

  /**
   * Publishes to an API.
   *
   * @param calls makes the requests
   * @param address the API's GraphQL address
   * @param persistence how often to try
   * @param journal counts
   */
  public AppSyncPublisher(
      SignedCalls calls, URI address, Persistence persistence, Journal journal) {
    this.calls = calls;
    this.address = address;
    this.persistence = persistence;
    this.journal = journal;
  }

  @Override
  public void publish(UserId user, Match match) {
    try {
      Reply reply =
          persistence.post(
              calls,
              "appsync",
              address,
              Map.of(),
              request(user, match),
              AppSyncPublisher::failedInPassing,
              () -> journal.count("PublishRetries", 1));
      requireAccepted(reply);
    } catch (InfrastructureFailure e) {
      journal.count("PublishFailures", 1);
      throw e;
    }
    journal.count("NotificationsPublished", 1);
  }

  private static ObjectNode request(UserId user, Match match) {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("query", MUTATION);
    request
        .putObject("variables")
        .putObject("input")
        .put("userId", user.value())
        .putObject("match")
        .put("roomId", match.roomId().value())
        .put("movieId", match.movieId().value())
        .put("matchId", match.matchId().value());
    return request;
  }

  /** GraphQL reports its errors in an answer that HTTP calls a success. */
  private static boolean failedInPassing(Reply reply) {
    return reply.isSuccess() && !isPublished(reply) && PASSING.contains(errorType(reply));
  }

  private static boolean isPublished(Reply reply) {
    JsonNode event = reply.body().path("data").path("publishUserMatch");
    return event.isObject() && reply.body().path("errors").isEmpty();
  }

  private static String errorType(Reply reply) {
    JsonNode error = reply.body().path("errors").path(0);
    return error.path("errorType").asText(error.path("extensions").path("errorType").asText());
  }

  private static void requireAccepted(Reply reply) {
    if (!reply.isSuccess()) {
      throw new InfrastructureFailure(
          reply.isThrottle() ? Effect.THROTTLED : Effect.DID_NOT_HAPPEN,
          "AppSync answered " + reply.inBrief());
    }
    if (!isPublished(reply)) {
      String type = errorType(reply);
      throw new InfrastructureFailure(
          type.equals(RefusalCode.BUSY.name()) ? Effect.THROTTLED : Effect.DID_NOT_HAPPEN,
          "AppSync did not publish: " + (type.isEmpty() ? "an error without type" : type));
    }
  }
}
