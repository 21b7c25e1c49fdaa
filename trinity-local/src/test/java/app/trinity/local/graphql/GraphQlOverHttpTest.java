package app.trinity.local.graphql;

import static app.trinity.local.play.HomeClient.firstError;
import static app.trinity.local.play.HomeClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import app.trinity.local.http.HomeJson;
import app.trinity.local.play.HomeClient;
import app.trinity.local.play.Homes;
import app.trinity.local.play.Player;
import app.trinity.testkit.Rule;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP, as its specification has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQlOverHttpTest {
  private static final String NEWER = "application/graphql-response+json";
  private static final String OLDER = "application/json";

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

  private HttpRequest.Builder request(String path, String accept) {
    HttpRequest.Builder request =
        client.request(path).header("Authorization", "Bearer " + ada.token());
    return accept.isEmpty() ? request : request.header("Accept", accept);
  }

  private HttpResponse<String> post(String accept, Map<String, ?> body) {
    return client.send(
        request("/graphql", accept)
            .header("Content-Type", OLDER)
            .POST(BodyPublishers.ofString(HomeJson.text(body))));
  }

  private HttpResponse<String> get(String accept, String query) {
    return client.send(
        request("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), accept)
            .GET());
  }

  @ParameterizedTest
  @CsvSource({
    "'',                                                      application/json",
    "'*/*',                                                   application/json",
    "'application/json',                                      application/json",
    "'application/graphql-response+json',                     application/graphql-response+json",
    "'application/graphql-response+json, application/json',   application/graphql-response+json",
    "'application/json, application/graphql-response+json;q=0.9', application/json",
    "'application/graphql-response+json, application/json, text/event-stream, multipart/mixed',"
        + " application/graphql-response+json",
  })
  void an_answer_has_the_media_type_that_is_asked_for(String accept, String type) {
    HttpResponse<String> answer = post(accept, Map.of("query", "{ __typename }"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type + "; charset=utf-8");
    assertThat(answer.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/event-stream", "text/html", "application/json;q=0"})
  @Rule("ERRORS")
  void an_answer_that_cannot_be_given_is_refused(String accept) {
    HttpResponse<String> answer = post(accept, Map.of("query", "{ __typename }"));

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(HomeClient.code(answer)).isEqualTo("INVALID_INPUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{ nonsense }", "query($x: Int!) { getRoom(id: $x) { id } }"})
  void what_is_not_executed_has_a_status_of_its_own_in_the_newer_type(String query) {
    assertThat(post(OLDER, Map.of("query", query)).statusCode()).isEqualTo(200);
    HttpResponse<String> newer = post(NEWER, Map.of("query", query));
    assertThat(newer.statusCode()).isEqualTo(400);
    assertThat(object(newer.body()).has("data")).isFalse();
  }

  @Test
  void what_fails_while_it_is_executed_is_an_answer_in_both_types() {
    for (String type : List.of(OLDER, NEWER)) {
      HttpResponse<String> answer =
          post(type, Map.of("query", "{ standings(roomId: \"unknown\") { matched } }"));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(firstError(object(answer.body())).at("/extensions/code").asText())
          .isEqualTo("ROOM_NOT_FOUND");
    }
  }

  @Test
  @Rule("ERRORS")
  void parts_of_the_wrong_kind_are_a_bad_request() {
    for (Map<String, ?> body :
        List.<Map<String, ?>>of(
            Map.of(),
            Map.of("query", 7),
            Map.of("query", "{ __typename }", "operationName", 7),
            Map.of("query", "{ __typename }", "variables", List.of()),
            Map.of("query", "{ __typename }", "extensions", "x"))) {
      assertThat(post(OLDER, body).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void a_query_may_be_asked_by_get_and_a_mutation_may_not() {
    assertThat(get(OLDER, "{ getMyRooms { id } }").body())
        .isEqualTo("{\"data\":{\"getMyRooms\":[]}}");

    HttpResponse<String> refused =
        get(OLDER, "mutation { createRoom(input: {mediaType: MOVIE, genreIds: [18]}) { code } }");

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).contains("POST");
    assertThat(ada.rooms()).isEmpty();
  }

  @Test
  void a_query_that_is_only_named_by_its_hash_is_asked_for_whole() {
    HttpResponse<String> answer =
        post(
            OLDER,
            Map.of(
                "extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "abc"))));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(firstError(object(answer.body())).path("message").asText())
        .isEqualTo("PersistedQueryNotSupported");
    assertThat(firstError(object(answer.body())).at("/extensions/code").asText())
        .isEqualTo("PERSISTED_QUERY_NOT_SUPPORTED");
  }

  @Test
  void a_token_needs_no_scheme() {
    HttpResponse<String> answer =
        client.send(
            client
                .request("/graphql")
                .header("Authorization", ada.token())
                .header("Content-Type", OLDER)
                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"input\": {\"roomId\": \"r\", \"movieId\": \"12\", \"vote\": true}}"
            + " | The variable input.movieId must be Int, and is \"12\".",
        "{\"input\": {\"roomId\": \"r\", \"vote\": true}}"
            + " | The variable input.movieId must be Int!, and is missing.",
        "{\"input\": {\"roomId\": \"r\", \"movieId\": 1, \"vote\": null}}"
            + " | The variable input.vote must be Boolean!, and is null.",
        "{\"input\": {\"roomId\": \"r\", \"movieId\": 1, \"vote\": true, \"x\": 1}}"
            + " | The variable input has a field 'x', which VoteInput has not.",
        "{\"input\": 7} | The variable input must be VoteInput, and is 7.",
        "{} | The variable input must be VoteInput!, and is missing.",
      })
  @Rule("ERRORS")
  void a_wrong_variable_is_named_with_its_type_and_its_value(String variables, String sentence) {
    HttpResponse<String> answer =
        post(
            OLDER,
            Map.of(
                "query",
                "mutation($input: VoteInput!) { vote(input: $input) { success } }",
                "variables",
                HomeJson.values(variables).orElseThrow()));

    assertThat(firstError(object(answer.body())).path("message").asText()).isEqualTo(sentence);
  }

  @Test
  @Rule("ERRORS")
  void a_wrong_choice_and_a_wrong_element_are_named() {
    String open =
        "mutation($m: MediaType!, $g: [Int!]!) { createRoom(input: {mediaType: $m,"
            + " genreIds: $g}) { id } }";

    assertThat(message(open, Map.of("m", "OPERA", "g", List.of(18))))
        .isEqualTo("The variable m must be one of MOVIE, TV, and is \"OPERA\".");
    assertThat(message(open, Map.of("m", "TV", "g", List.of(18, "x"))))
        .isEqualTo("The variable g[1] must be Int, and is \"x\".");
  }

  @Test
  @Rule("ERRORS")
  void a_wrong_argument_is_named_with_its_type_and_its_value() {
    assertThat(
            message(
                "mutation { vote(input: {roomId: \"r\", movieId: \"12\", vote: true})"
                    + " { success } }",
                Map.of()))
        .isEqualTo("The argument input.movieId must be Int, and is \"12\".");
    assertThat(
            message("mutation { vote(input: {roomId: \"r\", movieId: 1}) { success } }", Map.of()))
        .isEqualTo("The argument input lacks vote.");
  }

  private String message(String query, Map<String, ?> variables) {
    return firstError(object(post(OLDER, Map.of("query", query, "variables", variables)).body()))
        .path("message")
        .asText();
  }
}
