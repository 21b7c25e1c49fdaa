package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The functions as Lambda starts and calls them; CLUB_PROGRAMME is set by the build. */
class FunctionsTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void two_members_agree_on_a_film_of_the_programme() throws IOException {
    RequestStreamHandler club = new ClubFunction();

    JsonNode room =
        field(club, "ada", "createRoom", "{'input': {'mediaType': 'MOVIE', 'genreIds': [18]}}");
    assertThat(room.path("candidates")).hasSize(3);
    field(
        club,
        "bob",
        "joinRoom",
        "{'input': {'roomCode': '%s'}}".formatted(room.path("code").asText()));

    assertThat(yes(club, "ada", room).path("match").isNull()).isTrue();
    JsonNode match = yes(club, "bob", room).path("match");
    assertThat(match.path("title")).isEqualTo(room.at("/candidates/0/title"));
  }

  @Test
  void a_refusal_reaches_the_client_by_its_code() {
    RequestStreamHandler club = new ClubFunction();

    assertThatThrownBy(() -> field(club, "ada", "joinRoom", "{'input': {'roomCode': 'AAAAAA'}}"))
        .extracting("exception")
        .isEqualTo("ROOM_NOT_FOUND");
  }

  @Test
  void the_programme_answers_the_room_function() throws IOException {
    JsonNode answer =
        call(new ProgrammeFunction(), "{'mediaType': 'MOVIE', 'genreIds': [18], 'size': 2}");

    assertThat(answer.at("/candidates/1/title").asText()).isEqualTo("鏡");
    assertThat(answer.path("candidates")).hasSize(2);
    assertThat(answer.path("degraded").asBoolean()).isFalse();
  }

  private static JsonNode yes(RequestStreamHandler club, String member, JsonNode room)
      throws IOException {
    return field(
        club,
        member,
        "vote",
        "{'input': {'roomId': '%s', 'movieId': %s, 'vote': true}}"
            .formatted(room.path("id").asText(), room.at("/candidates/0/id").asText()));
  }

  private static JsonNode field(
      RequestStreamHandler club, String member, String field, String arguments) throws IOException {
    return call(
        club,
        """
        {'info': {'parentTypeName': 'Mutation', 'fieldName': '%s'},
         'identity': {'sub': '%s'},
         'arguments': %s}
        """
            .formatted(field, member, arguments));
  }

  private static JsonNode call(RequestStreamHandler function, String event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
        answer,
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getAwsRequestId") ? "request-1" : null));
    return JSON.readTree(answer.toByteArray());
  }
}
