package app.trinity.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Of two people, what one says of a title stays untold until the other has voted on it: whatever
 * the other asks, the answers are the same after a yes and after a no. Only the order in which
 * titles are dealt may hint at it.
 */
@Rule({"MATCH-9a", "VOTE-4"})
class UntoldVotesTest {
  private static final String ROOM =
      "{ id code hostId mediaType genreIds candidates { id title } createdAt ttl degraded exhausted"
          + " participants { userId username displayName host voted }"
          + " matchRule { kind atLeast name } }";
  private static final String STANDINGS = "{ movie { id } yesVotes noVotes participants matched }";

  private final Home home = Homes.start();
  private final HomeClient client = new HomeClient(home.address());
  private final Player ada = client.guest("Ada");
  private final Player bob = client.guest("Bob");
  private final JsonNode opened = bob.open("MOVIE", 35);
  private final String room = opened.path("id").asText();
  private final String code = opened.path("code").asText();

  @AfterEach
  void stop() {
    home.close();
  }

  private int title(int place) {
    return opened.at("/candidates/" + place + "/id").asInt();
  }

  /** What may be asked, by the field's name, of which none changes what there is to be told. */
  private Map<String, String> questions() {
    String here = "roomId: \"" + room + "\"";
    String onTheTitle = here + ", movieId: " + title(0);
    Map<String, String> questions = new LinkedHashMap<>();
    questions.put("getMyRooms", "{ getMyRooms " + ROOM + " }");
    questions.put("getMyMatches", "{ getMyMatches { matchId movieId matchedUsers } }");
    questions.put("getRoom", "{ getRoom(id: \"" + room + "\") " + ROOM + " }");
    questions.put("getRoomByCode", "{ getRoomByCode(code: \"" + code + "\") " + ROOM + " }");
    questions.put("nextCards", "{ nextCards(" + here + ", limit: 50) { id title } }");
    questions.put("standings", "{ standings(" + here + ") " + STANDINGS + " }");
    questions.put(
        "joinRoom", "mutation { joinRoom(input: {roomCode: \"" + code + "\"}) " + ROOM + " }");
    questions.put("moreTitles", mutation("moreTitles", here + ", have: 1", ROOM));
    questions.put(
        "changeMatchRule",
        mutation("changeMatchRule", here + ", matchRule: {kind: AT_LEAST, atLeast: 2}", ROOM));
    questions.put(
        "removeParticipant", mutation("removeParticipant", here + ", userId: \"nobody\"", ROOM));
    questions.put(
        "setDisplayName", "mutation { setDisplayName(name: \"Bob\") { displayName voted } }");
    questions.put(
        "publishRoomChange",
        mutation("publishRoomChange", here + ", kind: RULE", "{ kind room " + ROOM + " }"));
    questions.put(
        "publishUserMatch",
        mutation(
            "publishUserMatch",
            "userId: \"" + bob.userId() + "\", match: {" + onTheTitle + ", title: \"T\"}",
            "{ success }"));
    questions.put(
        "retractVote",
        mutation("retractVote", onTheTitle, "{ success vote { movieId vote } match { movieId } }"));
    questions.put(
        "vote",
        mutation(
            "vote",
            here + ", movieId: " + title(1) + ", vote: true",
            "{ success vote { movieId vote } match { movieId } }"));
    return questions;
  }

  private static String mutation(String field, String input, String selection) {
    return "mutation { " + field + "(input: {" + input + "}) " + selection + " }";
  }

  private Map<String, JsonNode> answers() {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    questions().forEach((field, question) -> answers.put(field, bob.ask(question)));
    return answers;
  }

  /** The titles that are dealt, in no order. */
  private static Set<JsonNode> dealt(Map<String, JsonNode> answers) {
    Set<JsonNode> dealt = new HashSet<>();
    answers.get("nextCards").at("/data/nextCards").forEach(dealt::add);
    return dealt;
  }

  @Test
  void whatever_is_asked_the_answers_are_the_same_after_a_yes_and_after_a_no() {
    ada.join(code);
    ada.vote(room, title(0), false);
    // What Bob's own questions change, they have changed from now on.
    answers();
    Map<String, JsonNode> afterNo = answers();
    ada.vote(room, title(0), true);
    Map<String, JsonNode> afterYes = answers();

    assertThat(dealt(afterYes)).isEqualTo(dealt(afterNo)).hasSize(49);
    afterNo.remove("nextCards");
    afterYes.remove("nextCards");
    afterNo.forEach(
        (field, answer) ->
            assertThat(afterYes.get(field))
                .as("the answer to %s, in which a vote must not show", field)
                .isEqualTo(answer));
    assertThat(afterYes.get("standings").at("/data/standings")).hasSize(50);
    assertThat(afterYes.get("getRoom").at("/data/getRoom/participants/1/voted").asInt())
        .isEqualTo(1);
  }

  @Test
  void the_counts_of_a_title_are_told_to_whoever_has_voted_on_it_and_of_no_other() {
    ada.join(code);
    ada.vote(room, title(0), true);
    ada.vote(room, title(1), true);
    bob.vote(room, title(0), false);

    List<Integer> counted = new ArrayList<>();
    bob.ask("{ standings(roomId: \"" + room + "\") " + STANDINGS + " }")
        .at("/data/standings")
        .forEach(
            standing -> {
              if (!standing.path("yesVotes").isNull() || !standing.path("noVotes").isNull()) {
                counted.add(standing.at("/movie/id").asInt());
              }
            });

    assertThat(counted).containsExactly(title(0));
  }

  /** So that a field that is added to the API is asked, too. */
  @Test
  void every_field_that_is_about_rooms_is_asked() {
    Set<String> fields = new HashSet<>();
    for (String type : List.of("Query", "Mutation")) {
      bob.ask("{ __type(name: \"" + type + "\") { fields { name } } }")
          .at("/data/__type/fields")
          .forEach(field -> fields.add(field.path("name").asText()));
    }
    // These open, leave or end a room, or are about usernames.
    fields.removeAll(
        Set.of("createRoom", "leaveRoom", "endRoom", "checkUsername", "reserveUsername"));

    assertThat(questions().keySet()).containsExactlyInAnyOrderElementsOf(fields);
  }
}
