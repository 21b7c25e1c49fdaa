package app.trinity.lambda;

import static app.trinity.lambda.Events.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Recommendation;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("DISCOVERY-8")
class RecommendationsHandlerTest {
  private final RecommendationsHandler handler = new RecommendationsHandler(Party::deck);

  @Test
  void the_titles_are_answered_in_the_form_of_the_schema() {
    JsonNode answer = handler.handle(json("{'mediaType': 'TV', 'genreIds': [18, 35]}"));

    assertThat(answer.fieldNames()).toIterable().containsOnly("candidates", "degraded");
    assertThat(answer.get("degraded").isBoolean()).isTrue();
    assertThat(answer.get("candidates")).hasSize(Party.DECK_SIZE);
    answer
        .get("candidates")
        .forEach(title -> WireSchema.requireFitsObject("candidates[]", "Movie", title));
  }

  @Test
  void what_is_asked_for_is_what_is_looked_for() {
    new RecommendationsHandler(
            request -> {
              assertThat(request.mediaType()).isEqualTo(MediaType.TV);
              assertThat(request.genres()).isEqualTo(Genres.of(35, 18));
              return Party.deck(request);
            })
        .handle(json("{'mediaType': 'TV', 'genreIds': [18, 35]}"));
  }

  @Test
  void nothing_found_is_an_empty_list_and_never_null() {
    JsonNode answer =
        new RecommendationsHandler(
                request -> Recommendation.builder().degraded(true).requests(2).build())
            .handle(json("{'mediaType': 'MOVIE', 'genreIds': [28]}"));

    assertThat(answer).isEqualTo(json("{'candidates': [], 'degraded': true}"));
  }

  @ParameterizedTest
  @Rule({"ROOM-4", "ERRORS"})
  @ValueSource(
      strings = {
        "{}",
        "{'mediaType': 'MOVIE'}",
        "{'genreIds': [28]}",
        "{'mediaType': 'BOOK', 'genreIds': [28]}",
        "{'mediaType': 'MOVIE', 'genreIds': 28}",
        "{'mediaType': 'MOVIE', 'genreIds': ['28']}",
        "{'mediaType': 'MOVIE', 'genreIds': [28, 12, 16]}",
        "{'mediaType': 'TV', 'genreIds': [28]}"
      })
  void a_wrong_request_is_refused(String request) {
    assertRefused(json(request));
  }

  @Test
  @Rule("ERRORS")
  void a_request_that_is_no_object_is_refused() {
    assertRefused(NullNode.getInstance());
    assertRefused(IntNode.valueOf(28));
  }

  private void assertRefused(JsonNode request) {
    assertThatThrownBy(() -> handler.handle(request))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_INPUT));
  }
}
