package app.trinity.api;

import static app.trinity.api.Asking.json;
import static app.trinity.api.Asking.none;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A good request for every field, with every argument given, by a host whose room has a match. */
final class Requests {
  private Requests() {}

  /**
   * Prepares a room in a party and gives the arguments by field.
   *
   * @param host who is to send the requests; nobody else may have used the name in this party
   */
  static Map<String, ObjectNode> by(String host, Party party) {
    String guest = host + "-guest";
    JsonNode room = party.open(host);
    party.join(guest, room);
    party.vote(host, room, 2, true);
    JsonNode earlier = party.vote(guest, room, 2, true).get("match");
    party.vote(host, room, 1, true);
    party.vote(guest, room, 1, true);

    ObjectNode create =
        json(
            """
            {'input': {'mediaType': 'MOVIE', 'genreIds': [28, 12],
                       'matchRule': {'kind': 'AT_LEAST', 'atLeast': 2}}}
            """);
    ObjectNode join = none();
    join.withObject("/input").set("roomCode", room.get("code"));
    ObjectNode publish =
        json(
            """
            {'input': {'match': {'movieId': 2, 'title': 'Any', 'posterPath': '/any.jpg',
                                 'matchedUsers': ['any'], 'timestamp': '2025-01-01T00:00:00Z'}}}
            """);
    publish.withObject("/input").put("userId", host);
    publish
        .withObject("/input/match")
        .put("matchId", earlier.get("matchId").textValue())
        .set("roomId", room.get("id"));

    return Map.ofEntries(
        Map.entry("Query.getMyRooms", none()),
        Map.entry(
            "Query.getMyMatches", none().put("limit", 5).set("after", earlier.get("matchId"))),
        Map.entry("Query.getRoomByCode", none().set("code", room.get("code"))),
        Map.entry("Query.getRoom", none().set("id", room.get("id"))),
        Map.entry("Query.nextCards", Party.inRoom(room).put("limit", 5)),
        Map.entry("Query.standings", Party.inRoom(room)),
        Map.entry("Query.checkUsername", none().put("username", "Lovelace")),
        Map.entry("Mutation.createRoom", create),
        Map.entry("Mutation.joinRoom", join),
        Map.entry("Mutation.leaveRoom", Party.inRoom(room)),
        Map.entry("Mutation.vote", Party.ballot(room, 3, true)),
        Map.entry("Mutation.retractVote", inputIn(room, "{'movieId': 1}")),
        Map.entry("Mutation.moreTitles", inputIn(room, "{'have': 12}")),
        Map.entry("Mutation.changeMatchRule", inputIn(room, "{'matchRule': {'kind': 'MAJORITY'}}")),
        Map.entry("Mutation.removeParticipant", inputIn(room, "{'userId': '" + guest + "'}")),
        Map.entry("Mutation.endRoom", Party.inRoom(room)),
        Map.entry("Mutation.setDisplayName", none().put("name", "Ada Lovelace")),
        Map.entry("Mutation.publishRoomChange", inputIn(room, "{'kind': 'TITLES'}")),
        Map.entry("Subscription.roomChanged", Party.inRoom(room)),
        Map.entry(
            "Mutation.reserveUsername", none().put("username", "n-" + host).put("userId", host)),
        Map.entry("Mutation.publishUserMatch", publish),
        Map.entry("Subscription.userMatch", none().put("userId", host)));
  }

  /** The arguments of a mutation whose input names a room, too. */
  private static ObjectNode inputIn(JsonNode room, String input) {
    ObjectNode arguments = none();
    arguments.set("input", json(input).set("roomId", room.get("id")));
    return arguments;
  }
}
