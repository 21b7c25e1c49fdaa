package app.trinity.lambda.aws;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.lambda.log.Journal;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.RoomChange;
import app.trinity.room.spi.RoomChangePublisher;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * Tells people of their matches, and of changes of their rooms, through AppSync: it calls the
 * mutations {@code publishUserMatch} and {@code publishRoomChange}, whose selection sets are what
 * subscribers receive, so it asks for every field they may want. It does not ask for a room's
 * titles: AppSync delivers at most 240 KB to a subscriber, and five hundred titles are more.
 *
 * <p>Thread-safe.
 */
public final class AppSyncPublisher implements MatchPublisher, RoomChangePublisher {
  private static final String MATCH = "publishUserMatch";
  private static final String MATCH_MUTATION =
      "mutation Publish($input: PublishUserMatchInput!) { publishUserMatch(input: $input) {"
          + " userId success message"
          + " match { roomId movieId mediaType matchId title posterPath matchedUsers timestamp } }"
          + " }";
  private static final String CHANGE = "publishRoomChange";
  private static final String CHANGE_MUTATION =
      "mutation Publish($input: PublishRoomChangeInput!) { publishRoomChange(input: $input) {"
          + " roomId kind room { id code hostId mediaType genreIds createdAt ttl"
          + " participants { userId username displayName host voted }"
          + " matchRule { kind atLeast name } degraded exhausted } } }";

  /** What is said of a room that has been forgotten since: nobody can be told of it any more. */
  private static final String FORGOTTEN = RefusalCode.ROOM_NOT_FOUND.name();

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
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("userId", user.value());
    input
        .putObject("match")
        .put("roomId", match.roomId().value())
        .put("movieId", match.movieId().value())
        .put("matchId", match.matchId().value());
    try {
      requireAccepted(post(MATCH, MATCH_MUTATION, input), MATCH);
    } catch (InfrastructureFailure e) {
      journal.count("PublishFailures", 1);
      throw e;
    }
    journal.count("NotificationsPublished", 1);
  }

  @Override
  public void publish(RoomChange change) {
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("roomId", change.roomId().value())
            .put("kind", change.kind().name());
    try {
      Reply reply = post(CHANGE, CHANGE_MUTATION, input);
      if (reply.isSuccess() && errorType(reply).equals(FORGOTTEN)) {
        return;
      }
      requireAccepted(reply, CHANGE);
    } catch (InfrastructureFailure e) {
      journal.count("PublishFailures", 1);
      throw e;
    }
    journal.count("RoomChangesPublished", 1);
  }

  private Reply post(String field, String mutation, ObjectNode input) {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("query", mutation);
    request.putObject("variables").set("input", input);
    return persistence.post(
        calls,
        "appsync",
        address,
        Map.of(),
        request,
        reply -> failedInPassing(reply, field),
        () -> journal.count("PublishRetries", 1));
  }

  /** GraphQL reports its errors in an answer that HTTP calls a success. */
  private static boolean failedInPassing(Reply reply, String field) {
    return reply.isSuccess() && !isPublished(reply, field) && PASSING.contains(errorType(reply));
  }

  private static boolean isPublished(Reply reply, String field) {
    JsonNode event = reply.body().path("data").path(field);
    return event.isObject() && reply.body().path("errors").isEmpty();
  }

  private static String errorType(Reply reply) {
    JsonNode error = reply.body().path("errors").path(0);
    return error.path("errorType").asText(error.path("extensions").path("errorType").asText());
  }

  private static void requireAccepted(Reply reply, String field) {
    if (!reply.isSuccess()) {
      throw new InfrastructureFailure(
          reply.isThrottle() ? Effect.THROTTLED : Effect.DID_NOT_HAPPEN,
          "AppSync answered " + reply.inBrief());
    }
    if (!isPublished(reply, field)) {
      String type = errorType(reply);
      throw new InfrastructureFailure(
          type.equals(RefusalCode.BUSY.name()) ? Effect.THROTTLED : Effect.DID_NOT_HAPPEN,
          "AppSync did not publish: " + (type.isEmpty() ? "an error without type" : type));
    }
  }
}
