package app.trinity.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/**
 * Java's own HTTP client, among others, offers HTTP/2 in the header that also asks for WebSockets.
 */
class OfferOfHttp2Test {
  @Test
  void a_query_that_offers_http_2_is_answered_and_not_taken_for_a_web_socket() throws Exception {
    try (Home home = Homes.start()) {
      HttpClient offering = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
      HttpRequest query =
          HttpRequest.newBuilder(URI.create(home.address() + "/graphql"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ getMyRooms { id } }\"}"))
              .build();

      HttpResponse<String> answer = offering.send(query, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(HomeClient.code(answer)).isEqualTo("UNAUTHENTICATED");
    }
  }
}
