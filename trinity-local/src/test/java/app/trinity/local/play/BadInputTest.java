package app.trinity.local.play;

import static app.trinity.local.play.HomeClient.firstError;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.TrinitySettings;
import app.trinity.local.Home;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people and scripts send that they should not: refused by its code, and nothing stored. */
@Rule("ERRORS")
class BadInputTest {
  private static final String OPEN =
      "mutation($m: MediaType!, $g: [Int!]!) { createRoom(input: {mediaType: $m, genreIds: $g}) { id } }";
  private static final String JOIN =
      "mutation($c: String!) { joinRoom(input: {roomCode: $c}) { id } }";
  private static final String VOTE =
      "mutation($r: ID!, $t: Int!) { vote(input: {roomId: $r, movieId: $t, vote: true}) { success } }";

  private final FixedClock clock = FixedClock.at(Instant.parse("2025-01-01T00:00:00Z"));
  private final Home home =
      Homes.start(
          Homes.settings()
              .clock(clock)
              .rules(TrinitySettings.builder().roomLifetime(Duration.ofHours(2)).build()));
  private final HomeClient client = new HomeClient(home.address());
  private final Player ada = client.guest("Ada");
  private final Player bob = client.guest("Bob");

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  @Rule("ROOM-3")
  void an_unknown_room() {
    assertThat(bob.refusal(VOTE, Map.of("r", "unknown", "t", 1001))).isEqualTo("ROOM_NOT_FOUND");
    assertThat(bob.refusal(VOTE, Map.of("r", "a#b", "t", 1001))).isEqualTo("INVALID_INPUT");
    assertThat(bob.refusal("mutation { leaveRoom(roomId: \"unknown\") { id } }", Map.of()))
        .isEqualTo("ROOM_NOT_FOUND");
    assertThat(bob.rooms()).isEmpty();
  }

  @Test
  @Rule("ROOM-1")
  void a_wrong_code() {
    assertThat(bob.refusal(JOIN, Map.of("c", "ZZZZZZ"))).isEqualTo("ROOM_NOT_FOUND");
    for (String code : List.of("", "ABC", "OOOOOO", "A".repeat(50_000), "🦊🦊🦊🦊🦊🦊")) {
      assertThat(bob.refusal(JOIN, Map.of("c", code))).isEqualTo("INVALID_INPUT");
    }
    assertThat(bob.rooms()).isEmpty();
  }

  @Test
  @Rule("ROOM-3")
  void an_expired_room() {
    JsonNode room = ada.open("MOVIE", 28);
    String id = room.path("id").asText();
    int title = room.at("/candidates/0/id").asInt();
    clock.turn(Duration.ofHours(2));

    assertThat(ada.refusal(VOTE, Map.of("r", id, "t", title))).isEqualTo("ROOM_EXPIRED");
    assertThat(bob.refusal(JOIN, Map.of("c", room.path("code").asText())))
        .isEqualTo("ROOM_EXPIRED");
    assertThat(ada.refusal("query($r: ID!) { getRoom(id: $r) { id } }", Map.of("r", id)))
        .isEqualTo("ROOM_EXPIRED");
    assertThat(ada.rooms()).isEmpty();
  }

  @Test
  @Rule("VOTE-1")
  void a_foreign_title() {
    JsonNode room = ada.open("MOVIE", 28);
    String id = room.path("id").asText();

    for (int title : new int[] {-1, 0, 7, 999_999}) {
      assertThat(ada.refusal(VOTE, Map.of("r", id, "t", title))).isEqualTo("NOT_IN_DECK");
    }
    assertThat(ada.nextCards(id, 50)).hasSize(room.path("candidates").size());
  }

  @Test
  @Rule({"VOTE-1", "DECK-1"})
  void somebody_else_s_room() {
    JsonNode room = ada.open("MOVIE", 28);
    String id = room.path("id").asText();
    int title = room.at("/candidates/0/id").asInt();

    assertThat(bob.refusal(VOTE, Map.of("r", id, "t", title))).isEqualTo("NOT_A_PARTICIPANT");
    for (String query :
        List.of(
            "getRoom(id: $r) { id }",
            "nextCards(roomId: $r) { id }",
            "standings(roomId: $r) { matched }")) {
      assertThat(bob.refusal("query($r: ID!) { " + query + " }", Map.of("r", id)))
          .isEqualTo("NOT_A_PARTICIPANT");
    }
    assertThat(bob.rooms()).isEmpty();
    assertThat(ada.vote(id, title, true).path("match").isNull()).isTrue();
  }

  @Test
  @Rule("ROOM-4")
  void genres_that_make_no_room() {
    assertThat(ada.refusal(OPEN, Map.of("m", "MOVIE", "g", List.of(28, 12, 16))))
        .isEqualTo("INVALID_INPUT");
    assertThat(ada.refusal(OPEN, Map.of("m", "MOVIE", "g", List.of()))).isEqualTo("INVALID_INPUT");
    assertThat(ada.refusal(OPEN, Map.of("m", "MOVIE", "g", List.of(28, 28))))
        .isEqualTo("INVALID_INPUT");
    assertThat(ada.refusal(OPEN, Map.of("m", "MOVIE", "g", List.of(10759))))
        .isEqualTo("INVALID_INPUT");
    assertThat(ada.refusal(OPEN, Map.of("m", "TV", "g", List.of(28)))).isEqualTo("INVALID_INPUT");
    assertThat(ada.refusal(OPEN, Map.of("m", "MOVIE", "g", List.of(-1))))
        .isEqualTo("INVALID_INPUT");
    assertThat(ada.rooms()).isEmpty();
  }

  @Test
  @Rule("MATCH-7")
  void somebody_else_s_matches() {
    try (LiveLine line = LiveLine.open(client).init(bob.token())) {
      line.subscribe(
          "1", "subscription { userMatch(userId: \"" + ada.userId() + "\") { userId } }");

      JsonNode refused = line.next();
      assertThat(refused.path("type").asText()).isEqualTo("error");
      assertThat(refused.path("id").asText()).isEqualTo("1");
      assertThat(refused.at("/payload/0/errorType").asText()).isEqualTo("FORBIDDEN");
      assertThat(refused.at("/payload/0/extensions/errorType").asText()).isEqualTo("FORBIDDEN");
    }
  }

  @Test
  @Rule("MATCH-7")
  void a_match_that_is_not_his_or_is_none_at_all() {
    String publish =
        "mutation($u: ID!, $r: ID!, $t: Int!) { publishUserMatch(input:"
            + " {userId: $u, match: {roomId: $r, movieId: $t, title: \"Fake\"}}) { userId } }";
    JsonNode room = ada.open("MOVIE", 28);
    Map<String, Object> match =
        Map.of(
            "u",
            bob.userId(),
            "r",
            room.path("id").asText(),
            "t",
            room.at("/candidates/0/id").asInt());

    assertThat(bob.refusal(publish, match)).isEqualTo("MATCH_NOT_FOUND");
    assertThat(ada.refusal(publish, match)).isEqualTo("FORBIDDEN");
  }

  @Test
  @Rule("ACCOUNT-1")
  void a_username_of_fifty_thousand_characters_or_of_somebody_else() {
    String reserve = "mutation($n: String!) { reserveUsername(username: $n) { success } }";

    assertThat(bob.refusal(reserve, Map.of("n", "x".repeat(50_000)))).isEqualTo("INVALID_INPUT");
    assertThat(bob.refusal(reserve, Map.of("n", "ada"))).isEqualTo("USERNAME_TAKEN");
  }

  @Test
  void nothing_that_was_refused_tells_of_the_inside() {
    JsonNode answer = bob.ask(VOTE, Map.of("r", "unknown", "t", 1));

    assertThat(firstError(answer).path("message").asText()).matches("[A-Z][^{}\\[\\]$]*\\.");
  }
}
