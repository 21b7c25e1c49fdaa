package app.trinity.local.socket;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.local.play.LiveLine;
import app.trinity.local.play.Player;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol graphql-transport-ws, as its specification has it. */
class ProtocolTest {
  private final Home home = Homes.start();
  private final HomeClient client = new HomeClient(home.address());
  private final Player ada = client.guest("Ada");

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  void a_ping_is_answered_even_before_anybody_is_known() {
    try (LiveLine line = LiveLine.open(client)) {
      line.settle();
    }
  }

  @Test
  void queries_and_mutations_are_answered_and_completed() {
    try (LiveLine line = LiveLine.open(client).init(ada.token())) {
      line.subscribe("q", "{ getMyRooms { id } }");
      assertThat(line.next())
          .isEqualTo(
              HomeClient.object(
                  "{\"id\":\"q\",\"type\":\"next\",\"payload\":{\"data\":{\"getMyRooms\":[]}}}"));
      assertThat(line.next()).isEqualTo(HomeClient.object("{\"id\":\"q\",\"type\":\"complete\"}"));

      line.subscribe(
          "q", "mutation { createRoom(input: {mediaType: MOVIE, genreIds: [18]}) { code } }");
      assertThat(line.next().at("/payload/data/createRoom/code").asText()).hasSize(6);
      assertThat(line.next().path("type").asText()).isEqualTo("complete");
    }
  }

  @Test
  @Rule("ERRORS")
  void an_operation_that_cannot_begin_is_an_error_and_one_that_fails_is_an_answer() {
    try (LiveLine line = LiveLine.open(client).init(ada.token())) {
      line.subscribe("1", "{ nonsense }");
      JsonNode invalid = line.next();
      assertThat(invalid.path("type").asText()).isEqualTo("error");
      assertThat(invalid.at("/payload/0/errorType").asText()).isEqualTo("INVALID_INPUT");

      line.subscribe("1", "{ standings(roomId: \"unknown\") { matched } }");
      JsonNode failed = line.next();
      assertThat(failed.path("type").asText()).isEqualTo("next");
      assertThat(failed.at("/payload/errors/0/errorType").asText()).isEqualTo("ROOM_NOT_FOUND");
      assertThat(line.next().path("type").asText()).isEqualTo("complete");
    }
  }

  @Test
  @Rule("MATCH-7")
  void a_subscription_is_live_before_the_next_frame_is_answered() {
    Player bob = client.guest("Bob");
    JsonNode room = ada.open("MOVIE", 18);
    String id = room.path("id").asText();
    bob.join(room.path("code").asText());
    room.path("candidates").forEach(movie -> bob.vote(id, movie.path("id").asInt(), true));

    for (int round = 0; round < 10; round++) {
      int title = room.path("candidates").path(round).path("id").asInt();
      try (LiveLine line = LiveLine.open(client).init(ada.token())) {
        line.subscribe(
            "s",
            "subscription { userMatch(userId: \"" + ada.userId() + "\") { match { movieId } } }");
        // The vote that makes the match is the very next frame.
        line.subscribe(
            "v",
            "mutation { vote(input: {roomId: \""
                + id
                + "\", movieId: "
                + title
                + ", vote: true}) { match { movieId } } }");

        boolean told = false;
        for (int i = 0; i < 3; i++) {
          JsonNode message = line.next();
          if (message.path("id").asText().equals("s")) {
            assertThat(message.at("/payload/data/userMatch/match/movieId").asInt())
                .isEqualTo(title);
            told = true;
          }
        }
        assertThat(told).isTrue();
      }
    }
  }

  @Test
  void a_completed_subscription_is_silent_and_its_id_is_free_again() {
    try (LiveLine line = ada.listen()) {
      line.send("{\"type\":\"complete\",\"id\":\"matches\"}");
      line.send("{\"type\":\"complete\",\"id\":\"never begun\"}");
      line.subscribe("matches", "{ __typename }");

      assertThat(line.next().at("/payload/data/__typename").asText()).isEqualTo("Query");
      assertThat(line.next().path("type").asText()).isEqualTo("complete");
    }
  }

  @Test
  void a_connection_has_so_many_subscriptions_and_no_more() {
    try (LiveLine line = LiveLine.open(client).init(ada.token())) {
      String query = "subscription { userMatch(userId: \"" + ada.userId() + "\") { userId } }";
      for (int i = 0; i < 16; i++) {
        line.subscribe("s" + i, query);
      }
      line.settle();
      line.subscribe("s16", query);
      JsonNode refused = line.next();
      assertThat(refused.path("type").asText()).isEqualTo("error");
      assertThat(refused.at("/payload/0/errorType").asText()).isEqualTo("BUSY");

      line.send("{\"type\":\"complete\",\"id\":\"s3\"}");
      line.subscribe("s16", query);
      line.settle();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "null",
        "{}",
        "{\"type\":1}",
        "{\"type\":\"start\"}",
        "{\"type\":\"connection_ack\"}",
        "{\"type\":\"next\",\"id\":\"1\"}",
        "{\"type\":\"subscribe\"}",
        "{\"type\":\"subscribe\",\"id\":\"1\"}",
        "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{a}\"}}",
        "{\"type\":\"subscribe\",\"id\":7,\"payload\":{\"query\":\"{a}\"}}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":\"{a}\"}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{a}\",\"variables\":[]}}",
        "{\"type\":\"complete\"}",
        "{\"type\":\"ping\",\"payload\":7}"
      })
  void what_is_no_message_of_the_protocol_ends_the_connection(String frame) {
    try (LiveLine line = LiveLine.open(client).init(ada.token())) {
      line.send(frame);

      assertThat(line.closeCode()).isEqualTo(4400);
    }
  }

  @Test
  void a_binary_message_ends_the_connection() {
    try (LiveLine line = LiveLine.open(client).init(ada.token())) {
      line.sendBinary();

      assertThat(line.closeCode()).isEqualTo(4400);
    }
  }

  @Test
  void a_message_that_is_too_long_ends_the_connection() {
    try (LiveLine line = LiveLine.open(client).init(ada.token())) {
      line.send("{\"type\":\"ping\",\"payload\":{\"x\":\"" + "x".repeat(70_000) + "\"}}");

      assertThat(line.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void an_operation_before_the_introduction_is_unauthorized() {
    try (LiveLine line = LiveLine.open(client)) {
      line.subscribe("1", "{ __typename }");

      assertThat(line.closeCode()).isEqualTo(4401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"connection_init\"}",
        "{\"type\":\"connection_init\",\"payload\":{}}",
        "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":7}}",
        "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer forged.token.here\"}}"
      })
  @Rule("ERRORS")
  void an_introduction_without_a_valid_token_is_unauthorized(String init) {
    try (LiveLine line = LiveLine.open(client)) {
      line.send(init);

      assertThat(line.closeCode()).isEqualTo(4401);
    }
  }

  @Test
  void a_second_introduction_is_one_too_many() {
    try (LiveLine line = LiveLine.open(client).init(ada.token())) {
      line.send("{\"type\":\"connection_init\"}");

      assertThat(line.closeCode()).isEqualTo(4429);
    }
  }

  @Test
  void an_id_in_use_is_not_used_twice() {
    try (LiveLine line = ada.listen()) {
      line.subscribe("matches", "{ __typename }");

      assertThat(line.closeCode()).isEqualTo(4409);
    }
  }
}
