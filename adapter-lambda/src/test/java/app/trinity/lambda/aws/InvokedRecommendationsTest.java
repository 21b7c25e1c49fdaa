package app.trinity.lambda.aws;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the tmdb function is asked for. */
@Rule({"ROOM-9a", "DECK-3"})
class InvokedRecommendationsTest {
  private final AnsweringService lambda;
  private final InvokedRecommendations recommendations;

  InvokedRecommendationsTest() throws IOException {
    lambda =
        new AnsweringService(
            "{\"candidates\":[{\"id\":7,\"title\":\"Seven\",\"overview\":\"\"}],\"degraded\":false}");
    recommendations =
        new InvokedRecommendations(AnsweringService.calls(), lambda.address(), "tmdb:live");
  }

  @AfterEach
  void close() {
    lambda.close();
  }

  private JsonNode asked(DeckRequest request) {
    Recommendation found = recommendations.recommend(request);
    assertThat(found.candidates()).extracting(title -> title.id().value()).containsExactly(7);
    return lambda.asked().get(lambda.asked().size() - 1);
  }

  private static Set<Integer> numbers(JsonNode array) {
    Set<Integer> numbers = new HashSet<>();
    array.forEach(number -> numbers.add(number.intValue()));
    assertThat(array).hasSize(numbers.size());
    return numbers;
  }

  @Test
  void what_the_room_has_and_what_its_people_know_is_named_each_apart() {
    JsonNode asked =
        asked(
            DeckRequest.builder()
                .mediaType(MediaType.TV)
                .genres(Genres.of(18))
                .size(30)
                .addPeople(UserId.of("ada"))
                .addWithout(MovieId.of(1), MovieId.of(2))
                .addAvoiding(MovieId.of(2), MovieId.of(3), MovieId.of(4))
                .build());

    assertThat(asked.path("mediaType").asText()).isEqualTo("TV");
    assertThat(asked.path("size").intValue()).isEqualTo(30);
    assertThat(asked.path("people").path(0).asText()).isEqualTo("ada");
    assertThat(numbers(asked.path("without"))).containsExactlyInAnyOrder(1, 2);
    assertThat(numbers(asked.path("avoiding"))).containsExactlyInAnyOrder(2, 3, 4);
  }

  @Test
  void a_deck_that_need_leave_nothing_out_names_nothing() {
    JsonNode asked = asked(DeckRequest.of(MediaType.MOVIE, Genres.of(35)));

    assertThat(asked.has("without")).isFalse();
    assertThat(asked.has("avoiding")).isFalse();
  }
}
