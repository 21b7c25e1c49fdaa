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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What lets a group go on and come to a decision, over HTTP and WebSocket. */
class GoingOnTest {
  private final Home home = Homes.start();
  private final HomeClient client = new HomeClient(home.address());
  private final Player ada = client.guest("Ada");
  private final Player bob = client.guest("Bob");
  private final Player cleo = client.guest("Cleo");
  private final JsonNode opened = ada.open("MOVIE", 35);
  private final String room = opened.path("id").asText();
  private final String code = opened.path("code").asText();

  @AfterEach
  void stop() {
    home.close();
  }

  private int title(int place) {
    return opened.at("/candidates/" + place + "/id").asInt();
  }

  @Test
  @Rule({"VOTE-2a", "VOTE-3"})
  void an_undone_yes_makes_no_match_and_its_title_is_dealt_again() {
    bob.join(code);
    ada.vote(room, title(0), true);

    JsonNode undone = ada.retract(room, title(0));

    assertThat(undone.path("success").asBoolean()).isTrue();
    assertThat(undone.at("/vote/vote").asBoolean()).isTrue();
    assertThat(ada.retract(room, title(0)).path("success").asBoolean()).isFalse();
    assertThat(bob.vote(room, title(0), true).path("match").isNull()).isTrue();
    assertThat(ada.nextCards(room, 1)).containsExactly(title(0));
    assertThat(ada.vote(room, title(0), true).path("match").isNull()).isFalse();
  }

  @Test
  @Rule({"ROOM-7a", "ROOM-13"})
  void a_ghost_is_removed_and_what_the_others_agree_on_matches_at_once() {
    bob.join(code);
    cleo.join(code);
    ada.vote(room, title(0), true);
    bob.vote(room, title(0), true);
    try (LiveLine line = bob.watch(room)) {
      assertThat(
              bob.changeRefusal(
                  "removeParticipant", Map.of("roomId", room, "userId", cleo.userId())))
          .isEqualTo("FORBIDDEN");

      JsonNode left =
          ada.change("removeParticipant", Map.of("roomId", room, "userId", cleo.userId()));

      assertThat(left.path("participants")).hasSize(2);
      assertThat(bob.matches()).hasSize(1);
      JsonNode told = line.next().at("/payload/data/roomChanged");
      assertThat(told.path("kind").asText()).isEqualTo("REMOVED");
      assertThat(told.at("/room/participants")).hasSize(2);
      assertThat(told.at("/room/participants/0/voted").asInt()).isEqualTo(1);
    }
    assertThat(cleo.refusal("query($id: ID!) { getRoom(id: $id) { id } }", Map.of("id", room)))
        .isEqualTo("NOT_A_PARTICIPANT");
    assertThat(cleo.join(code).path("participants")).hasSize(3);
  }

  @Test
  @Rule({"ROOM-11", "MATCH-1", "ROOM-13"})
  void a_relaxed_rule_matches_the_best_title_at_once() {
    bob.join(code);
    cleo.join(code);
    ada.vote(room, title(0), true);
    bob.vote(room, title(0), true);
    cleo.vote(room, title(0), false);
    try (LiveLine line = cleo.watch(room)) {
      JsonNode relaxed =
          ada.change(
              "changeMatchRule", Map.of("roomId", room, "matchRule", Map.of("kind", "MAJORITY")));

      assertThat(relaxed.at("/matchRule/kind").asText()).isEqualTo("MAJORITY");
      assertThat(cleo.matches()).hasSize(1);
      assertThat(line.next().at("/payload/data/roomChanged/kind").asText()).isEqualTo("RULE");
    }
  }

  @Test
  @Rule({"ROOM-9a", "DECK-3"})
  void a_room_asked_for_more_titles_by_two_at_once_grows_by_one_round() {
    bob.join(code);
    int have = opened.path("candidates").size();
    List<Player> players = List.of(ada, bob);

    List<JsonNode> grown =
        AtOnce.run(
            2,
            number ->
                players.get(number).change("moreTitles", Map.of("roomId", room, "have", have)));

    assertThat(grown.get(0).path("candidates")).isEqualTo(grown.get(1).path("candidates"));
    Set<Integer> ids = new HashSet<>();
    grown.get(0).path("candidates").forEach(title -> ids.add(title.path("id").asInt()));
    assertThat(ids).hasSize(grown.get(0).path("candidates").size()).hasSizeBetween(have + 1, 100);
    int last = grown.get(0).path("candidates").get(ids.size() - 1).path("id").asInt();
    assertThat(grown.get(0).at("/candidates/0/mediaType").asText()).isEqualTo("MOVIE");
    ada.vote(room, last, true);
    assertThat(bob.vote(room, last, true).path("match").isNull()).isFalse();
  }

  @Test
  @Rule({"ROOM-11", "ROOM-13"})
  void the_host_ends_the_room_and_everybody_hears_of_it() {
    bob.join(code);
    try (LiveLine line = bob.watch(room)) {
      JsonNode ended = ada.end(room);

      assertThat(ended.path("participants")).isEmpty();
      JsonNode told = line.next().at("/payload/data/roomChanged");
      assertThat(told.path("kind").asText()).isEqualTo("ENDED");
      assertThat(told.at("/room/id").asText()).isEqualTo(room);
    }
    assertThat(bob.refusal("query($id: ID!) { getRoom(id: $id) { id } }", Map.of("id", room)))
        .isEqualTo("ROOM_EXPIRED");
  }

  @Test
  @Rule("ROOM-12")
  void a_person_is_shown_by_the_name_they_have_chosen() {
    bob.join(code);

    assertThat(bob.showAs("  Bøb 🎬 ").path("displayName").asText()).isEqualTo("Bøb 🎬");

    JsonNode seen = ada.room(room);
    assertThat(seen.at("/participants/1/displayName").asText()).isEqualTo("Bøb 🎬");
    assertThat(seen.at("/participants/0/host").asBoolean()).isTrue();
    assertThat(seen.at("/participants/1/host").asBoolean()).isFalse();
    assertThat(bob.refusal("mutation { setDisplayName(name: \"\\u0007\") { userId } }", Map.of()))
        .isEqualTo("INVALID_INPUT");
  }

  @Test
  @Rule({"MATCH-9a", "VOTE-4"})
  void of_two_people_neither_learns_the_others_vote_before_giving_their_own() {
    bob.join(code);
    ada.vote(room, title(0), true);
    ada.vote(room, title(1), false);

    List<String> counts = new ArrayList<>();
    bob.ask(
            "query($id: ID!) { standings(roomId: $id) { yesVotes noVotes matched } }",
            Map.of("id", room))
        .at("/data/standings")
        .forEach(standing -> counts.add(standing.toString()));

    assertThat(counts)
        .hasSize(opened.path("candidates").size())
        .containsOnly("{\"yesVotes\":null,\"noVotes\":null,\"matched\":false}");
  }

  @Test
  @Rule({"VOTE-5", "DECK-3"})
  void a_title_marked_as_seen_stays_away_from_the_next_deck() {
    JsonNode result =
        ada.ask(
            "mutation($in: VoteInput!) { vote(input: $in) { success vote { vote } } }",
            Map.of("in", Map.of("roomId", room, "movieId", title(0), "vote", false, "seen", true)));

    assertThat(result.at("/data/vote/success").asBoolean()).isTrue();
    assertThat(result.at("/data/vote/vote/vote").asBoolean()).isFalse();
    for (int again = 0; again < 3; again++) {
      assertThat(ada.open("MOVIE", 35).findValuesAsText("id")).doesNotContain("" + title(0));
    }
  }

  @Test
  @Rule("ROOM-13")
  void only_participants_hear_of_a_rooms_changes_and_one_may_publish_one_again() {
    bob.join(code);
    try (LiveLine line = bob.watch(room);
        LiveLine strange = LiveLine.open(client).init(cleo.token())) {
      strange.subscribe("x", "subscription { roomChanged(roomId: \"" + room + "\") { kind } }");
      assertThat(strange.next().path("type").asText()).isEqualTo("error");

      JsonNode published =
          ada.ask(
              "mutation { publishRoomChange(input: {roomId: \""
                  + room
                  + "\", kind: TITLES}) { roomId kind room { code } } }");

      assertThat(published.at("/data/publishRoomChange/room/code").asText()).isEqualTo(code);
      assertThat(line.next().at("/payload/data/roomChanged/kind").asText()).isEqualTo("TITLES");
    }
  }
}
