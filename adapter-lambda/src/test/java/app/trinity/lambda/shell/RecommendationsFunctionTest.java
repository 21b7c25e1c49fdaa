package app.trinity.lambda.shell;

import static app.trinity.lambda.shell.Contexts.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import app.trinity.lambda.json.JsonText;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("DISCOVERY-8")
class RecommendationsFunctionTest {
  private static final Movie TITLE =
      Movie.builder().id(MovieId.of(7)).title("Seven").overview("About seven").build();

  private static Recommendation found(DeckRequest request) {
    return Recommendation.builder().addCandidates(TITLE).degraded(false).requests(3).build();
  }

  private static JsonNode answer(Recommendations recommendations, JsonNode request) {
    try {
      return JsonText.read(
          JsonText.write(
              RecommendationsFunction.answer(recommendations, JsonText.object(request))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_titles_are_answered_in_the_form_of_the_schema() {
    JsonNode answer =
        answer(
            RecommendationsFunctionTest::found, json("{'mediaType': 'TV', 'genreIds': [18, 35]}"));

    assertThat(answer)
        .isEqualTo(
            json(
                """
                {
                  'candidates': [{
                    'id': 7, 'mediaType': 'TV', 'title': 'Seven', 'overview': 'About seven', 'posterPath': null,
                    'releaseDate': null, 'voteAverage': null, 'voteCount': null, 'genreIds': []
                  }],
                  'degraded': false
                }
                """));
  }

  @Test
  void what_is_asked_for_is_what_is_looked_for() {
    List<DeckRequest> asked = new ArrayList<>();
    answer(
        request -> {
          asked.add(request);
          return found(request);
        },
        json("{'mediaType': 'TV', 'genreIds': [18, 35]}"));

    assertThat(asked).containsExactly(DeckRequest.of(MediaType.TV, Genres.of(35, 18)));
  }

  @Test
  @Rule({"ROOM-9a", "DECK-3"})
  void what_is_to_be_left_out_is_left_out_and_what_to_be_avoided_is_avoided() {
    List<DeckRequest> asked = new ArrayList<>();
    answer(
        request -> {
          asked.add(request);
          return found(request);
        },
        json(
            """
            {
              'mediaType': 'TV', 'genreIds': [18], 'size': 30, 'people': ['ada', 'ben'],
              'without': [1, 2], 'avoiding': [2, 3, 4]
            }
            """));

    assertThat(asked)
        .containsExactly(
            DeckRequest.builder()
                .mediaType(MediaType.TV)
                .genres(Genres.of(18))
                .size(30)
                .addPeople(UserId.of("ada"), UserId.of("ben"))
                .addWithout(MovieId.of(1), MovieId.of(2))
                .addAvoiding(MovieId.of(2), MovieId.of(3), MovieId.of(4))
                .build());
  }

  @Test
  void nothing_found_is_an_empty_list_and_never_null() {
    JsonNode answer =
        answer(
            request -> Recommendation.builder().degraded(true).requests(2).build(),
            json("{'mediaType': 'MOVIE', 'genreIds': [28]}"));

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
        "{'mediaType': 'TV', 'genreIds': [28]}",
        "{'mediaType': 'MOVIE', 'genreIds': [28], 'without': 7}",
        "{'mediaType': 'MOVIE', 'genreIds': [28], 'avoiding': ['7']}",
        "{'mediaType': 'MOVIE', 'genreIds': [28], 'size': 51}"
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
    assertThatThrownBy(() -> answer(RecommendationsFunctionTest::found, request))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_INPUT));
  }
}
