package example;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.room.Participant;
import app.trinity.room.Room;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
class MovieNightTest {
  @Autowired private TestRestTemplate http;

  @Test
  void a_room_travels_over_http() {
    Room room =
        post("/rooms", "ada", "{\"mediaType\": \"MOVIE\", \"genreIds\": [18]}", Room.class)
            .getBody();
    assertThat(room.candidates()).hasSize(50);

    Room joined = post("/rooms/" + room.code() + "/participants", "bob", "", Room.class).getBody();
    assertThat(joined.facts()).isEqualTo(room.facts());
    assertThat(joined.participants()).extracting(Participant::userId).hasToString("[ada, bob]");
  }

  @Test
  void what_is_no_request_for_a_room_is_a_bad_request() {
    assertThat(post("/rooms", "ada", "{\"mediaType\": \"FILM\"}", String.class).getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @Test
  void the_stores_health_is_up() {
    assertThat(http.getForObject("/actuator/health", String.class)).contains("\"status\":\"UP\"");
  }

  private <T> ResponseEntity<T> post(String path, String user, String body, Class<T> answer) {
    return http.exchange(
        RequestEntity.post(path)
            .header("X-User", user)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body),
        answer);
  }
}
