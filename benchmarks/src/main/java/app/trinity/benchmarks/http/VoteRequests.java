package app.trinity.benchmarks.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The requests of one person who votes, in a room of two, as the page sends them. */
final class VoteRequests {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GRAPHQL = "/graphql";
  private static final String VOTE =
      "mutation Vote($input: VoteInput!) { vote(input: $input) { success vote { movieId vote }"
          + " match { roomId movieId matchId title posterPath matchedUsers timestamp } } }";
  private static final int SIMULATED_TITLES = 50;

  private VoteRequests() {}

  /** Opens a room at a home edition and gives a vote for each title, yes and no in turn. */
  static List<byte[]> home(KeptConnection line) throws IOException {
    String host = guest(line, "Ada");
    String guest = guest(line, "Bob");
    JsonNode room =
        ask(
                line,
                host,
                "mutation { createRoom(input: {mediaType: MOVIE, genreIds: [18]})"
                    + " { id code candidates { id } } }")
            .path("createRoom");
    ask(
        line,
        guest,
        "mutation { joinRoom(input: {roomCode: \"" + room.path("code").asText() + "\"}) { id } }");
    List<byte[]> votes = new ArrayList<>();
    for (JsonNode title : room.path("candidates")) {
      votes.add(vote(line, host, room.path("id").asText(), title.path("id").intValue()));
    }
    return votes;
  }

  /** The same votes for the simulator, which reads a token and checks no signature. */
  static List<byte[]> simulated(KeptConnection line) {
    String claims =
        "{\"sub\":\"ada\",\"token_use\":\"access\",\"cognito:username\":\"ada\","
            + "\"iss\":\"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_example\","
            + "\"cognito:groups\":[\"Users\"],\"iat\":1,\"exp\":4102444800}";
    String token = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + base64(claims) + ".c2ln";
    List<byte[]> votes = new ArrayList<>();
    for (int title = 1; title <= SIMULATED_TITLES; title++) {
      votes.add(vote(line, token, "00000000-0000-0000-0000-000000000000", title));
    }
    return votes;
  }

  private static byte[] vote(KeptConnection line, String authorization, String room, int title) {
    ObjectNode body = JSON.createObjectNode().put("query", VOTE).put("operationName", "Vote");
    body.putObject("variables")
        .putObject("input")
        .put("roomId", room)
        .put("movieId", title)
        .put("vote", title % 2 == 0);
    return line.request(GRAPHQL, authorization, body.toString());
  }

  private static String guest(KeptConnection line, String name) throws IOException {
    String body = JSON.createObjectNode().put("name", name).toString();
    JsonNode answer = JSON.readTree(line.send(line.request("/auth/guest", "", body)));
    return "Bearer " + answer.path("token").asText();
  }

  private static JsonNode ask(KeptConnection line, String authorization, String query)
      throws IOException {
    String body = JSON.createObjectNode().put("query", query).toString();
    JsonNode answer = JSON.readTree(line.send(line.request(GRAPHQL, authorization, body)));
    if (answer.has("errors")) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.path("data");
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
