package app.trinity.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One evening of a group that would not come to a decision, over HTTP and WebSocket. */
class GoingOnStoryTest {
  private final Home home = Homes.start();
  private final HomeClient client = new HomeClient(home.address());
  private final Player ada = client.guest("Ada");
  private final Player bob = client.guest("Bob");
  private final Player cleo = client.guest("Cleo");
  private final Player ghost = client.guest("Dan");
  private final JsonNode opened = ada.open("MOVIE", 35);
  private final String room = opened.path("id").asText();
  private final String code = opened.path("code").asText();
  private final int deck = opened.path("candidates").size();

  @AfterEach
  void stop() {
    home.close();
  }

  private int title(int place) {
    return opened.at("/candidates/" + place + "/id").asInt();
  }

  private String name(int place) {
    return opened.at("/candidates/" + place + "/title").asText();
  }

  @Test
  @Rule({
    "ROOM-7",
    "ROOM-7a",
    "ROOM-9a",
    "ROOM-11",
    "ROOM-12",
    "ROOM-13",
    "VOTE-2a",
    "VOTE-4",
    "MATCH-1",
    "MATCH-5",
    "MATCH-9a"
  })
  void nobody_holds_the_room_up_and_everybody_hears_what_changes() {
    bob.join(code);
    try (LiveLine changes = bob.watch(room);
        LiveLine matches = bob.listen()) {
      matches.settle();
      cleo.join(code);
      assertThat(told(changes, 1)).containsExactly("JOINED of 3");
      ghost.join(code);
      assertThat(told(changes, 1)).containsExactly("JOINED of 4");

      theGhostIsRemoved(matches);
      assertThat(told(changes, 1)).containsExactly("REMOVED of 3");
      theRuleIsRelaxed(matches);
      assertThat(told(changes, 1)).containsExactly("RULE of 3");
      anUndoneYesIsNoYes();
      bob.showAs("Bøb 🎬");
      assertThat(cleo.room(room).at("/participants/1/displayName").asText()).isEqualTo("Bøb 🎬");
      theDeckGrows(matches);
      assertThat(told(changes, 1)).containsExactly("TITLES of 3");

      cleo.ask("mutation { leaveRoom(roomId: \"" + room + "\") { id } }");
      assertThat(told(changes, 1)).containsExactly("LEFT of 2");
      ada.ask("mutation { leaveRoom(roomId: \"" + room + "\") { id } }");
      assertThat(told(changes, 2)).containsExactly("LEFT of 1", "HOST of 1");
      theNextHostEndsIt();
      assertThat(told(changes, 1)).containsExactly("ENDED of 0");

      // Whatever had been told twice, or without need, would come before the answer.
      changes.settle();
      matches.settle();
    }
  }

  private void theGhostIsRemoved(LiveLine matches) {
    for (Player player : List.of(ada, bob, cleo)) {
      assertThat(player.vote(room, title(0), true).path("match").isNull()).isTrue();
    }

    JsonNode left =
        ada.change("removeParticipant", Map.of("roomId", room, "userId", ghost.userId()));

    assertThat(left.path("participants")).hasSize(3);
    assertThat(matched(matches)).isEqualTo(name(0));
    assertThat(cleo.matches()).containsExactly(name(0));
    assertThat(ghost.matches()).isEmpty();
    assertThat(ghost.refusal("query($id: ID!) { getRoom(id: $id) { id } }", Map.of("id", room)))
        .isEqualTo("NOT_A_PARTICIPANT");
  }

  private void theRuleIsRelaxed(LiveLine matches) {
    ada.vote(room, title(1), true);
    cleo.vote(room, title(1), false);
    bob.vote(room, title(1), true);
    Map<String, ?> majority = Map.of("roomId", room, "matchRule", Map.of("kind", "MAJORITY"));
    assertThat(bob.changeRefusal("changeMatchRule", majority)).isEqualTo("FORBIDDEN");

    JsonNode relaxed = ada.change("changeMatchRule", majority);

    assertThat(relaxed.at("/matchRule/kind").asText()).isEqualTo("MAJORITY");
    assertThat(matched(matches)).isEqualTo(name(1));
    assertThat(cleo.matches()).containsExactlyInAnyOrder(name(0), name(1));
  }

  private void anUndoneYesIsNoYes() {
    ada.vote(room, title(2), true);
    JsonNode undone = ada.retract(room, title(2));
    assertThat(undone.path("success").asBoolean()).isTrue();
    assertThat(undone.at("/vote/vote").asBoolean()).isTrue();

    assertThat(bob.vote(room, title(2), true).path("match").isNull()).isTrue();

    assertThat(ada.nextCards(room, 50)).contains(title(2)).doesNotContain(title(0), title(1));
    assertThat(bob.matches()).doesNotContain(name(2));
  }

  private void theDeckGrows(LiveLine matches) {
    List<Player> players = List.of(bob, cleo);

    List<JsonNode> grown =
        AtOnce.run(
            2,
            number ->
                players.get(number).change("moreTitles", Map.of("roomId", room, "have", deck)));

    List<Integer> titles = new ArrayList<>();
    grown.get(0).path("candidates").forEach(title -> titles.add(title.path("id").asInt()));
    assertThat(deck).isEqualTo(50);
    assertThat(titles).hasSize(deck + 50);
    assertThat(new HashSet<>(titles)).hasSameSizeAs(titles);
    assertThat(titles.subList(0, 3)).containsExactly(title(0), title(1), title(2));
    assertThat(grown.get(1).path("candidates")).isEqualTo(grown.get(0).path("candidates"));
    assertThat(ada.room(room).path("candidates")).isEqualTo(grown.get(0).path("candidates"));
    int added = titles.get(deck);
    cleo.vote(room, added, true);
    String match = ada.vote(room, added, true).at("/match/title").asText();
    assertThat(matched(matches)).isEqualTo(match).isNotEmpty();
  }

  private void theNextHostEndsIt() {
    assertThat(bob.room(room).path("hostId").asText()).isEqualTo(bob.userId());
    assertThat(bob.room(room).at("/participants/0/host").asBoolean()).isTrue();

    assertThat(bob.end(room).path("participants")).isEmpty();

    String thisRoom = "(roomId: \"" + room + "\")";
    for (String refused :
        List.of(
            "{ getRoom(id: \"" + room + "\") { id } }",
            "{ getRoomByCode(code: \"" + code + "\") { id } }",
            "{ nextCards" + thisRoom + " { id } }",
            "{ standings" + thisRoom + " { matched } }",
            "mutation { endRoom" + thisRoom + " { id } }",
            "mutation { leaveRoom" + thisRoom + " { id } }",
            "mutation { joinRoom(input: {roomCode: \"" + code + "\"}) { id } }",
            "mutation { moreTitles(input: {roomId: \"" + room + "\", have: 100}) { id } }",
            "mutation { vote(input: {roomId: \""
                + room
                + "\", movieId: "
                + title(3)
                + ", vote: true}) { success } }",
            "mutation { retractVote(input: {roomId: \""
                + room
                + "\", movieId: "
                + title(2)
                + "}) { success } }")) {
      assertThat(bob.refusal(refused, Map.of())).as(refused).isEqualTo("ROOM_EXPIRED");
    }
    for (Player player : List.of(ada, bob, cleo)) {
      assertThat(player.matches()).hasSize(3);
      assertThat(player.rooms()).isEmpty();
    }
  }

  /** The next changes told, each with the number of people who take part now. */
  private List<String> told(LiveLine line, int number) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      JsonNode change = line.next().at("/payload/data/roomChanged");
      assertThat(change.path("roomId").asText()).isEqualTo(room);
      told.add(change.path("kind").asText() + " of " + change.at("/room/participants").size());
    }
    return told;
  }

  private static String matched(LiveLine line) {
    return line.next().at("/payload/data/userMatch/match/title").asText();
  }
}
