package app.trinity.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole game over HTTP and WebSocket. */
class GameTest {
  private final Home home = Homes.start();
  private final HomeClient client = new HomeClient(home.address());
  private final Player ada = client.guest("Ada");
  private final Player bob = client.guest("Bob");

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  @Rule({"ROOM-6", "VOTE-3", "MATCH-6", "MATCH-7", "MATCH-8"})
  void two_people_find_a_film_and_both_are_told() {
    JsonNode room = ada.open("MOVIE", 35);
    String id = room.path("id").asText();
    assertThat(
            bob.join(room.path("code").asText().toLowerCase(java.util.Locale.ROOT))
                .path("participants"))
        .hasSize(2);
    try (LiveLine adas = ada.listen();
        LiveLine bobs = bob.listen()) {
      adas.settle();
      bobs.settle();
      int refused = ada.nextCards(id, 1).get(0);
      ada.vote(id, refused, false);
      assertThat(bob.vote(id, refused, true).path("match").isNull()).isTrue();
      int liked = ada.nextCards(id, 1).get(0);
      assertThat(ada.vote(id, liked, true).path("match").isNull()).isTrue();
      assertThat(bob.nextCards(id, 1)).containsExactly(liked);

      JsonNode match = bob.vote(id, liked, true).path("match");

      String title = match.path("title").asText();
      assertThat(match.path("matchedUsers")).hasSize(2);
      assertThat(bob.vote(id, liked, true).path("match")).isEqualTo(match);
      for (LiveLine line : new LiveLine[] {adas, bobs}) {
        JsonNode told = line.next();
        assertThat(told.path("id").asText()).isEqualTo("matches");
        assertThat(told.at("/payload/data/userMatch/match/title").asText()).isEqualTo(title);
      }
      assertThat(ada.matches()).containsExactly(title);
      assertThat(bob.matches()).containsExactly(title);
    }
  }

  @Test
  @Rule("MATCH-7")
  void a_match_published_again_is_told_again_as_it_is_stored() {
    JsonNode room = ada.open("MOVIE", 35);
    String id = room.path("id").asText();
    bob.join(room.path("code").asText());
    int title = room.at("/candidates/0/id").asInt();
    ada.vote(id, title, true);
    String name = bob.vote(id, title, true).at("/match/title").asText();
    try (LiveLine line = bob.listen()) {
      line.settle();

      JsonNode published =
          bob.ask(
              "mutation { publishUserMatch(input: {userId: \""
                  + bob.userId()
                  + "\", match: {roomId: \""
                  + id
                  + "\", movieId: "
                  + title
                  + ", title: \"Fake\"}}) { userId match { title } } }");

      assertThat(published.at("/data/publishUserMatch/match/title").asText()).isEqualTo(name);
      assertThat(line.next().at("/payload/data/userMatch/match/title").asText()).isEqualTo(name);
    }
  }

  @Test
  @Rule({"ROOM-7", "ROOM-8"})
  void when_the_last_one_leaves_the_room_has_ended() {
    JsonNode room = ada.open("TV", 18);
    String leave = "mutation { leaveRoom(roomId: \"" + room.path("id").asText() + "\") { id } }";
    assertThat(ada.rooms()).hasSize(1);

    assertThat(ada.ask(leave).has("errors")).isFalse();

    assertThat(ada.rooms()).isEmpty();
    assertThat(
            HomeClient.firstError(
                    bob.ask(
                        "mutation { joinRoom(input: {roomCode: \""
                            + room.path("code").asText()
                            + "\"}) { id } }"))
                .path("errorType")
                .asText())
        .isEqualTo("ROOM_EXPIRED");
  }
}
