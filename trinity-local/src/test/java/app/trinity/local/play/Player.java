package app.trinity.local.play;

import app.trinity.local.http.HomeJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A guest who plays through the API. */
public record Player(HomeClient client, String token, String userId, String username) {
  private static final String ROOM =
      "{ id code hostId mediaType genreIds ttl createdAt degraded candidates { id title }"
          + " participants { userId username } matchRule { kind atLeast } }";

  private static final String LIVING_ROOM =
      "{ id hostId exhausted matchRule { kind } candidates { id mediaType }"
          + " participants { userId username displayName host voted } }";

  /** Executes a query; answers data and errors. */
  public ObjectNode ask(String query, Map<String, ?> variables) {
    String body = HomeJson.text(Map.of("query", query, "variables", variables));
    return HomeClient.object(client.graphql(token, body).body());
  }

  /** Executes a query without variables. */
  public ObjectNode ask(String query) {
    return ask(query, Map.of());
  }

  /** The code with which a query is refused. */
  public String refusal(String query, Map<String, ?> variables) {
    return HomeClient.firstError(ask(query, variables)).path("errorType").asText();
  }

  /** Opens a room. */
  public JsonNode open(String mediaType, Integer... genres) {
    return ask(
            "mutation($input: CreateRoomInput!) { createRoom(input: $input) " + ROOM + " }",
            Map.of("input", Map.of("mediaType", mediaType, "genreIds", List.of(genres))))
        .path("data")
        .path("createRoom");
  }

  /** Joins a room. */
  public JsonNode join(String code) {
    return ask(
            "mutation($code: String!) { joinRoom(input: {roomCode: $code}) " + ROOM + " }",
            Map.of("code", code))
        .path("data")
        .path("joinRoom");
  }

  /** Votes. */
  public JsonNode vote(String room, int title, boolean yes) {
    return ask(
            "mutation($input: VoteInput!) { vote(input: $input)"
                + " { success vote { vote } match { matchId title matchedUsers } } }",
            Map.of("input", Map.of("roomId", room, "movieId", title, "vote", yes)))
        .path("data")
        .path("vote");
  }

  /** The next titles. */
  public List<Integer> nextCards(String room, int limit) {
    List<Integer> ids = new ArrayList<>();
    ask(
            "query($id: ID!, $limit: Int) { nextCards(roomId: $id, limit: $limit) { id } }",
            Map.of("id", room, "limit", limit))
        .path("data")
        .path("nextCards")
        .forEach(card -> ids.add(card.path("id").asInt()));
    return ids;
  }

  /** The titles of their matches. */
  public List<String> matches() {
    List<String> titles = new ArrayList<>();
    ask("{ getMyMatches { title } }")
        .path("data")
        .path("getMyMatches")
        .forEach(match -> titles.add(match.path("title").asText()));
    return titles;
  }

  /** The ids of their rooms. */
  public List<String> rooms() {
    List<String> ids = new ArrayList<>();
    ask("{ getMyRooms { id } }")
        .path("data")
        .path("getMyRooms")
        .forEach(room -> ids.add(room.path("id").asText()));
    return ids;
  }

  /** Listens on a line of their own. */
  public LiveLine listen() {
    LiveLine line = LiveLine.open(client).init(token);
    line.subscribe(
        "matches",
        "subscription { userMatch(userId: \"" + userId + "\") { userId match { title } } }");
    return line;
  }

  /** Listens to the changes of a room, on a line of their own, from now on. */
  public LiveLine watch(String room) {
    LiveLine line = LiveLine.open(client).init(token);
    line.subscribe(
        "room",
        "subscription { roomChanged(roomId: \""
            + room
            + "\") { roomId kind room { id participants { userId displayName voted } } } }");
    line.settle();
    return line;
  }

  /** Takes a vote back. */
  public JsonNode retract(String room, int title) {
    return ask(
            "mutation($in: RetractVoteInput!) { retractVote(input: $in)"
                + " { success vote { vote movieId } match { movieId } } }",
            Map.of("in", Map.of("roomId", room, "movieId", title)))
        .path("data")
        .path("retractVote");
  }

  /**
   * Changes a room by a mutation that takes an input of its own and answers the room.
   *
   * @param field the mutation's name
   */
  public JsonNode change(String field, Map<String, ?> input) {
    return ask(changing(field), Map.of("in", input)).path("data").path(field);
  }

  /** The code with which such a change is refused. */
  public String changeRefusal(String field, Map<String, ?> input) {
    return refusal(changing(field), Map.of("in", input));
  }

  private static String changing(String field) {
    String type = Character.toUpperCase(field.charAt(0)) + field.substring(1) + "Input!";
    return "mutation($in: " + type + ") { " + field + "(input: $in) " + LIVING_ROOM + " }";
  }

  /** Looks at a room. */
  public JsonNode room(String room) {
    return ask("query($id: ID!) { getRoom(id: $id) " + LIVING_ROOM + " }", Map.of("id", room))
        .at("/data/getRoom");
  }

  /** Ends a room. */
  public JsonNode end(String room) {
    return ask(
            "mutation($id: ID!) { endRoom(roomId: $id) " + LIVING_ROOM + " }", Map.of("id", room))
        .at("/data/endRoom");
  }

  /** Takes another display name. */
  public JsonNode showAs(String name) {
    return ask(
            "mutation($name: String!) { setDisplayName(name: $name) { userId displayName } }",
            Map.of("name", name))
        .at("/data/setDisplayName");
  }
}
