package app.trinity.local.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.local.Home;
import app.trinity.local.http.HomeJson;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.local.play.LiveLine;
import app.trinity.local.play.Player;
import app.trinity.testkit.Eventually;
import graphql.introspection.IntrospectionQuery;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may connect to the WebSocket, and who is shown out. */
class ConnectionTest {
  private final Home home = Homes.start();
  private final HomeClient client = new HomeClient(home.address());
  private final Player ada = client.guest("Ada");

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  void who_does_not_introduce_himself_in_time_is_shown_out() {
    Heartbeat hurried = new Heartbeat(Duration.ofMillis(50), Duration.ofSeconds(20));
    try (Home strict = Homes.start(Homes.settings().heartbeat(hurried));
        LiveLine line = LiveLine.open(new HomeClient(strict.address()))) {
      assertThat(line.closeCode()).isEqualTo(4408);
    }
  }

  @Test
  void who_answers_stays_however_often_he_is_asked() {
    Heartbeat quick = new Heartbeat(Duration.ofSeconds(10), Duration.ofMillis(400));
    try (Home nervous = Homes.start(Homes.settings().heartbeat(quick))) {
      HomeClient its = new HomeClient(nervous.address());
      Player bob = its.guest("Bob");
      try (LiveLine line = bob.listen()) {
        line.settle();
        // This WebSocket answers pings by itself; the other one below does not.
        assertSilentOneIsDropped(nervous);
        line.settle();
      }
    }
  }

  private static void assertSilentOneIsDropped(Home home) {
    try (Socket silent = RawSocket.open(home, "")) {
      Eventually.holds(Duration.ofSeconds(20), () -> assertThat(isOver(silent)).isTrue());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isOver(Socket socket) {
    try {
      socket.setSoTimeout(50);
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException nothingYet) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void who_does_not_read_is_dropped_and_holds_nobody_up() throws IOException {
    try (Socket deaf = RawSocket.open(home, "")) {
      assertThat(RawSocket.head(deaf)).startsWith("HTTP/1.1 101 ");
      RawSocket.write(
          deaf,
          "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer "
              + ada.token()
              + "\"}}");
      String schema = HomeJson.text(IntrospectionQuery.INTROSPECTION_QUERY);

      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100_000; i++) {
                  RawSocket.write(
                      deaf,
                      "{\"type\":\"subscribe\",\"id\":\""
                          + i
                          + "\",\"payload\":{\"query\":"
                          + schema
                          + "}}");
                }
              })
          .isInstanceOf(SocketException.class);

      try (LiveLine line = ada.listen()) {
        line.settle();
      }
    }
  }

  @Test
  void when_the_server_stops_it_says_so() {
    Home passing = Homes.start();
    Player bob = new HomeClient(passing.address()).guest("Bob");
    try (LiveLine line = bob.listen()) {
      line.settle();

      passing.close();

      assertThat(line.closeCode()).isEqualTo(1001);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 101",
    "Origin: http://localhost:PORT, 101",
    "Origin: http://127.0.0.1:PORT, 101",
    "Origin: http://evil.example, 403",
    "Origin: http://evil.example:PORT, 403",
    "Origin: https://localhost, 403",
    "Origin: null, 403",
    "Host: evil.example, 421",
  })
  void other_people_s_pages_may_not_connect(String header, int status) throws IOException {
    String port = Integer.toString(URI.create(home.address()).getPort());
    try (Socket socket = RawSocket.open(home, header.replace("PORT", port))) {
      assertThat(RawSocket.head(socket)).startsWith("HTTP/1.1 " + status + " ");
    }
  }

  @Test
  void another_protocol_is_not_spoken() throws IOException {
    try (Socket socket = RawSocket.open(home, "Sec-WebSocket-Protocol: mqtt")) {
      assertThat(RawSocket.head(socket)).startsWith("HTTP/1.1 400 ").contains("INVALID_INPUT");
    }
  }
}
