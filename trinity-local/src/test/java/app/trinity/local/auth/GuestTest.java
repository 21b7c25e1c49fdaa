package app.trinity.local.auth;

import static app.trinity.local.play.HomeClient.code;
import static app.trinity.local.play.HomeClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import app.trinity.local.http.HomeJson;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.local.play.Player;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestTest {
  private final FixedClock clock = FixedClock.at(Instant.parse("2025-01-01T00:00:00Z"));
  private final Home home =
      Homes.start(
          Homes.settings().clock(clock).guestsAtOnce(5).guestInterval(Duration.ofMinutes(1)));
  private final HomeClient client = new HomeClient(home.address());

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  @Rule("ACCOUNT-1")
  void a_guest_gets_a_username_made_from_the_name_and_a_token_that_works() {
    Player ada = client.guest("  Ada Lovelace ");

    assertThat(ada.username()).isEqualTo("Ada_Lovelace");
    assertThat(ada.userId()).isNotBlank();
    assertThat(ada.rooms()).isEmpty();
  }

  @Test
  @Rule("ACCOUNT-2")
  void two_guests_of_one_name_are_two_people_with_two_usernames() {
    Player first = client.guest("Ада");
    Player second = client.guest("Ада");

    assertThat(first.username()).isEqualTo("Ада");
    assertThat(second.username()).startsWith("Ада-").isNotEqualTo(first.username());
    assertThat(second.userId()).isNotEqualTo(first.userId());
  }

  @Test
  void a_name_of_forty_characters_of_any_script_is_enough() {
    assertThat(client.guest("艾".repeat(40)).token()).isNotBlank();
    assertThat(client.guest("!").username()).startsWith("guest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"\"}",
        "{\"name\": \"   \"}",
        "{\"name\": 7}",
        "{\"name\": null}",
        "{}",
        "{\"name\": [\"Ada\"]}",
        "{\"name\": \"a\\u0000b\"}",
        "[]",
        "\"Ada\"",
        "",
        "{",
        "nonsense",
        "{\"name\": \"Ada\"} {}"
      })
  @Rule("ERRORS")
  void what_gives_no_name_is_refused(String body) {
    HttpResponse<String> answer = client.post("/auth/guest", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo("INVALID_INPUT");
  }

  @Test
  @Rule("ERRORS")
  void a_name_of_a_megabyte_is_refused_and_costs_nobody_his_place() {
    for (int i = 0; i < 10; i++) {
      HttpResponse<String> answer =
          client.post("/auth/guest", HomeJson.text(Map.of("name", "a".repeat(1_000_000))));

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(code(answer)).isEqualTo("INVALID_INPUT");
    }
    assertThat(client.guest("Ada").username()).isEqualTo("Ada");
  }

  @Test
  @Rule("ERRORS")
  void a_script_that_makes_guests_is_held_up_for_a_while() {
    for (int i = 0; i < 5; i++) {
      assertThat(client.guest("Ada").token()).isNotBlank();
    }
    HttpResponse<String> refused = client.post("/auth/guest", "{\"name\": \"Ada\"}");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(code(refused)).isEqualTo("BUSY");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();

    clock.turn(Duration.ofMinutes(1));
    assertThat(client.guest("Ada").token()).isNotBlank();
  }

  @Test
  @Rule("ERRORS")
  void without_a_valid_token_nothing_is_answered() {
    Player ada = client.guest("Ada");
    String query = "{\"query\": \"{ getMyRooms { id } }\"}";

    for (String token : new String[] {"", "x", ada.token() + "x", ada.token().substring(3)}) {
      HttpResponse<String> answer = client.graphql(token, query);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(code(answer)).isEqualTo("UNAUTHENTICATED");
    }
    assertThat(client.post("/graphql", query).statusCode()).isEqualTo(401);
    assertThat(client.graphql(ada.token(), query).statusCode()).isEqualTo(200);
  }

  @Test
  @Rule("ERRORS")
  void an_expired_token_is_no_token() {
    Player ada = client.guest("Ada");
    clock.turn(Duration.ofDays(30));

    HttpResponse<String> answer = client.graphql(ada.token(), "{\"query\": \"{ __typename }\"}");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(
            object(answer.body())
                .path("errors")
                .path(0)
                .path("extensions")
                .path("errorType")
                .asText())
        .isEqualTo("UNAUTHENTICATED");
  }
}
