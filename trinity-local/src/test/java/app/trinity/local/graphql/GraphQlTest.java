package app.trinity.local.graphql;

import static app.trinity.local.play.HomeClient.code;
import static app.trinity.local.play.HomeClient.firstError;
import static app.trinity.local.play.HomeClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import app.trinity.local.http.HomeJson;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.local.play.Player;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.introspection.IntrospectionQuery;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQlTest {
  private Home home;
  private HomeClient client;
  private Player ada;

  @BeforeAll
  void start() {
    home = Homes.start();
    client = new HomeClient(home.address());
    ada = client.guest("Ada");
  }

  @AfterAll
  void stop() {
    home.close();
  }

  @Test
  @Rule({"ROOM-4", "ROOM-5"})
  void a_room_has_the_fields_that_were_asked_for_and_no_others() {
    ObjectNode answer =
        ada.ask(
            """
            mutation Open($input: CreateRoomInput!) {
              room: createRoom(input: $input) {
                ...Facts
                people: participants { username }
                candidates { title __typename ... on Movie { genreIds voteAverage } }
              }
            }
            fragment Facts on Room { code mediaType matchRule { kind atLeast } ttl }
            """,
            Map.of(
                "input",
                Map.of(
                    "mediaType", "MOVIE",
                    "genreIds", List.of(28),
                    "matchRule", Map.of("kind", "AT_LEAST", "atLeast", 3))));

    assertThat(names(answer)).containsExactly("data");
    JsonNode room = answer.at("/data/room");
    assertThat(names(room))
        .containsExactly("code", "mediaType", "matchRule", "ttl", "people", "candidates");
    assertThat(room.path("matchRule")).isEqualTo(object("{\"kind\":\"AT_LEAST\",\"atLeast\":3}"));
    assertThat(room.path("ttl").isInt()).isTrue();
    assertThat(room.at("/people/0")).isEqualTo(object("{\"username\":\"Ada\"}"));
    assertThat(names(room.at("/candidates/0")))
        .containsExactly("title", "__typename", "genreIds", "voteAverage");
    assertThat(room.at("/candidates/0/__typename").asText()).isEqualTo("Movie");
  }

  @Test
  void of_several_operations_the_named_one_is_executed() {
    String body =
        HomeJson.text(
            Map.of(
                "query", "query A { getMyMatches { title } } query B { __typename }",
                "operationName", "B"));

    assertThat(object(client.graphql(ada.token(), body).body()))
        .isEqualTo(object("{\"data\":{\"__typename\":\"Query\"}}"));
  }

  @Test
  void what_is_unknown_is_null_without_an_error() {
    assertThat(
            ada.ask("{ getRoom(id: \"unknown\") { id } getRoomByCode(code: \"ZZZZZZ\") { id } }"))
        .isEqualTo(object("{\"data\":{\"getRoom\":null,\"getRoomByCode\":null}}"));
  }

  @Test
  @Rule("ERRORS")
  void an_error_carries_its_code_twice_its_place_and_nothing_else() {
    ObjectNode answer = ada.ask("{ mine: standings(roomId: \"unknown\") { matched } }");

    assertThat(answer.path("data").isNull()).isTrue();
    assertThat(answer.path("errors")).hasSize(1);
    JsonNode error = firstError(answer);
    assertThat(names(error))
        .containsExactlyInAnyOrder("message", "errorType", "extensions", "path", "locations");
    assertThat(error.path("errorType").asText()).isEqualTo("ROOM_NOT_FOUND");
    assertThat(error.path("extensions"))
        .isEqualTo(object("{\"errorType\":\"ROOM_NOT_FOUND\",\"code\":\"ROOM_NOT_FOUND\"}"));
    assertThat(error.at("/path/0").asText()).isEqualTo("mine");
    assertThat(error.at("/locations/0/column").asInt()).isEqualTo(3);
    assertThat(error.path("message").asText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{ nonsense }",
        "{ getRoom { id } }",
        "{ getRoom(id: {a: 1}) { id } }",
        "{ getRoom(id: \"x\") }",
        "{ getMyRooms { id { x } } }",
        "query($x: Int!) { __typename }",
        "query($x: Int!) { nextCards(roomId: \"x\", limit: $x) { id } }",
        "query($x: Nothing) { getRoom(id: $x) { id } }",
        "{ ...a } fragment a on Query { ...a }",
        "fragment a on Room { id }",
        "query A { __typename } query B { __typename }",
        "mutation { createRoom(input: {mediaType: OPERA, genreIds: [28]}) { id } }",
        "mutation { createRoom(input: {mediaType: MOVIE, genreIds: [\"a\"]}) { id } }",
        "mutation { createRoom(input: {mediaType: MOVIE, genreIds: [99999999999]}) { id } }",
        "mutation { publishUserMatch(input: {userId: \"a\", match: {roomId: \"r\", movieId: 1,"
            + " timestamp: \"yesterday\"}}) { userId } }",
        "subscription { userMatch(userId: \"x\") { userId } }",
        "subscription { userMatch(userId: \"x\") { userId } other: userMatch(userId: \"y\") {"
            + " userId } }",
        "{ __typename @include }",
        "\ud83e\udd8a",
        "{ a: __typename a: getMyRooms { id } }"
      })
  @Rule("ERRORS")
  void a_query_that_cannot_be_executed_is_refused_in_words_for_people(String query) {
    HttpResponse<String> response =
        client.graphql(ada.token(), HomeJson.text(Map.of("query", query, "variables", Map.of())));

    assertThat(response.statusCode()).isEqualTo(200);
    ObjectNode answer = object(response.body());
    assertThat(answer.path("errors")).isNotEmpty();
    for (JsonNode error : answer.path("errors")) {
      assertThat(error.path("errorType").asText()).isEqualTo("INVALID_INPUT");
      assertThat(error.path("extensions").path("errorType").asText()).isEqualTo("INVALID_INPUT");
      assertThat(error.path("message").asText()).isNotBlank();
      assertThat(error.has("classification")).isFalse();
    }
    assertThat(response.body())
        .doesNotContain("classification", "Exception", "graphql.", "java.", "Value{");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\": \"abc\"}",
        "{\"x\": [1]}",
        "{\"x\": {\"y\": 1}}",
        "{\"x\": 1.5}",
        "{\"x\": null}",
        "{\"x\": 1e400}",
        "{\"x\": 99999999999}",
        "{\"x\": true}",
        "{}"
      })
  @Rule("ERRORS")
  void variables_of_another_type_are_refused_without_a_class_s_name(String variables) {
    String query = "query($x: Int!) { nextCards(roomId: \"r\", limit: $x) { id } }";
    HttpResponse<String> response =
        client.graphql(
            ada.token(),
            "{\"query\": " + HomeJson.text(query) + ", \"variables\": " + variables + "}");

    assertThat(code(response)).isEqualTo("INVALID_INPUT");
    assertThat(response.body()).doesNotContain("List", "Map", "String", "Double", "Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{\"query\": \"{ __typename }\"}]",
        "{}",
        "{\"query\": 1}",
        "not json",
        "null",
        "{\"query\": \"{ __typename }\", \"variables\": []}",
        "{\"query\": \"{ __typename }\", \"operationName\": {}}"
      })
  @Rule("ERRORS")
  void a_body_that_is_no_request_is_a_bad_request(String body) {
    HttpResponse<String> answer = client.graphql(ada.token(), body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo("INVALID_INPUT");
  }

  @Test
  void the_introspection_query_of_the_usual_tools_is_answered() {
    JsonNode schema = ada.ask(IntrospectionQuery.INTROSPECTION_QUERY).at("/data/__schema");

    assertThat(schema.at("/subscriptionType/name").asText()).isEqualTo("Subscription");
    assertThat(schema.path("types").findValuesAsText("name"))
        .contains("Room", "UserMatchEvent", "AWSDateTime", "MatchRuleKind");
  }

  @Test
  @Rule("ERRORS")
  void nobody_asks_for_too_much_at_once() {
    String room = "candidates { id title genreIds }";
    List<String> greedy =
        List.of(
            // many calls under many names
            "{ " + repeat(200, i -> "a" + i + ": getMyRooms { id } ") + "}",
            "mutation { "
                + repeat(60, i -> "a" + i + ": reserveUsername(username: \"x\") { success } ")
                + "}",
            // many fields
            "{ getMyRooms { " + repeat(1_500, i -> "a" + i + ": id ") + "} }",
            // fragments that multiply
            "{ getMyRooms { ...f0 } } fragment f30 on Room { id } "
                + repeat(
                    30, i -> "fragment f%d on Room { ...f%d ...f%d } ".formatted(i, i + 1, i + 1)),
            "{ " + repeat(40, i -> "a" + i + ": getMyRooms { " + room + " } ") + "}",
            // depth
            "{ __schema { types { fields { type "
                + "{ ofType ".repeat(40)
                + "{ name }"
                + " }".repeat(40)
                + " } } } }",
            // tokens
            "{ " + "__typename ".repeat(5_500) + "}",
            "{ getRoom(id: \"x\") " + "@include(if: true) ".repeat(2_000) + "{ id } }",
            "{ " + "[".repeat(3_000));

    for (String query : greedy) {
      ObjectNode answer = ada.ask(query);
      assertThat(firstError(answer).path("errorType").asText()).isEqualTo("INVALID_INPUT");
      assertThat(answer.path("data").isObject()).isFalse();
    }
    assertThat(
            ada.ask("{ " + repeat(20, i -> "a" + i + ": getMyRooms { id } ") + "}").has("errors"))
        .isFalse();
  }

  private static String repeat(int count, java.util.function.IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
