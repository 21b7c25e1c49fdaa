package app.trinity.local.socket;

import static app.trinity.local.play.HomeClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import app.trinity.local.http.HomeJson;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.local.play.LiveLine;
import app.trinity.local.play.Player;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The protocols beside graphql-transport-ws: AppSync's, and that of subscriptions-transport-ws. */
class SubprotocolsTest {
  private final Home home = Homes.start();
  private final HomeClient client = new HomeClient(home.address());
  private final Player ada = client.guest("Ada");
  private final Player bob = client.guest("Bob");

  @AfterEach
  void stop() {
    home.close();
  }

  private static String encoded(Map<String, ?> header) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(HomeJson.text(header).getBytes(StandardCharsets.UTF_8));
  }

  private String subscription() {
    return "subscription { userMatch(userId: \"" + ada.userId() + "\") { match { title } } }";
  }

  private String startOfAppSync(String id, String query) {
    return HomeJson.text(
        Map.of(
            "id",
            id,
            "type",
            "start",
            "payload",
            Map.of(
                "data",
                HomeJson.text(Map.of("query", query, "variables", Map.of())),
                "extensions",
                Map.of("authorization", Map.of("Authorization", ada.token())))));
  }

  /** Both say yes to the first title; returns its title. */
  private String match() {
    JsonNode room = ada.open("MOVIE", 18);
    bob.join(room.path("code").asText());
    int title = room.at("/candidates/0/id").asInt();
    bob.vote(room.path("id").asText(), title, true);
    return ada.vote(room.path("id").asText(), title, true).at("/match/title").asText();
  }

  private void playAsAppSync(LiveLine line) {
    line.send("{\"type\":\"connection_init\"}");
    assertThat(line.next())
        .isEqualTo(
            object("{\"type\":\"connection_ack\",\"payload\":{\"connectionTimeoutMs\":300000}}"));
    assertThat(line.next()).isEqualTo(object("{\"type\":\"ka\"}"));
    line.send(startOfAppSync("s", subscription()));
    assertThat(line.next()).isEqualTo(object("{\"id\":\"s\",\"type\":\"start_ack\"}"));

    String title = match();

    JsonNode told = line.next();
    assertThat(told.path("type").asText()).isEqualTo("data");
    assertThat(told.at("/payload/data/userMatch/match/title").asText()).isEqualTo(title);
    line.send("{\"type\":\"stop\",\"id\":\"s\"}");
    assertThat(line.next()).isEqualTo(object("{\"id\":\"s\",\"type\":\"complete\"}"));
  }

  @Test
  @Rule("MATCH-7")
  void a_client_of_appsync_with_the_token_in_a_sub_protocol_hears_of_the_match() {
    String header = "header-" + encoded(Map.of("host", "x", "Authorization", ada.token()));
    try (LiveLine line = LiveLine.open(client, "/realtime", "graphql-ws", header)) {
      playAsAppSync(line);
    }
  }

  @Test
  @Rule("MATCH-7")
  void a_client_of_appsync_with_the_token_in_the_address_hears_of_the_match() {
    String header = encoded(Map.of("host", "x", "Authorization", ada.token()));
    try (LiveLine line =
        LiveLine.open(client, "/realtime?header=" + header + "&payload=e30", "graphql-ws")) {
      playAsAppSync(line);
    }
  }

  @Test
  @Rule("ERRORS")
  void appsyncs_clients_are_refused_as_appsync_refuses() {
    try (LiveLine line = LiveLine.open(client, "/realtime?header=e30&payload=e30", "graphql-ws")) {
      line.send("{\"type\":\"connection_init\"}");
      JsonNode refused = line.next();
      assertThat(refused.path("type").asText()).isEqualTo("connection_error");
      assertThat(refused.at("/payload/errors/0/errorType").asText()).isEqualTo("UNAUTHENTICATED");
      assertThat(line.closeCode()).isEqualTo(4401);
    }
    String header = encoded(Map.of("Authorization", ada.token()));
    try (LiveLine line = LiveLine.open(client, "/realtime?header=" + header, "graphql-ws")) {
      line.send("{\"type\":\"connection_init\"}");
      line.next();
      line.next();
      line.send(startOfAppSync("q", "{ __typename }"));
      JsonNode refused = line.next();
      assertThat(refused.path("type").asText()).isEqualTo("error");
      assertThat(refused.at("/payload/errors/0/errorType").asText()).isEqualTo("INVALID_INPUT");
    }
  }

  @Test
  @Rule("MATCH-7")
  void a_client_of_subscriptions_transport_ws_plays_and_hears_of_the_match() {
    try (LiveLine line = LiveLine.open(client, "", "graphql-ws")) {
      line.send(
          HomeJson.text(
              Map.of("type", "connection_init", "payload", Map.of("authorization", ada.token()))));
      assertThat(line.next()).isEqualTo(object("{\"type\":\"connection_ack\"}"));
      assertThat(line.next()).isEqualTo(object("{\"type\":\"ka\"}"));
      line.send("{\"id\":\"q\",\"type\":\"start\",\"payload\":{\"query\":\"{ __typename }\"}}");
      assertThat(line.next().at("/payload/data/__typename").asText()).isEqualTo("Query");
      assertThat(line.next()).isEqualTo(object("{\"id\":\"q\",\"type\":\"complete\"}"));
      line.send(
          HomeJson.text(
              Map.of("id", "s", "type", "start", "payload", Map.of("query", subscription()))));

      String title = match();

      JsonNode told = line.next();
      assertThat(told.path("type").asText()).isEqualTo("data");
      assertThat(told.at("/payload/data/userMatch/match/title").asText()).isEqualTo(title);
      line.send("{\"type\":\"connection_terminate\"}");
      assertThat(line.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  @Rule("ERRORS")
  void what_is_no_handshake_is_refused_as_rfc_6455_says() throws IOException {
    assertThat(head("Sec-WebSocket-Version: 12")).startsWith("HTTP/1.1 426 ");
    assertThat(client.get("/graphql/realtime").statusCode()).isEqualTo(426);
  }

  private String head(String header) throws IOException {
    try (Socket socket = RawSocket.open(home, header)) {
      return RawSocket.head(socket);
    }
  }
}
