package app.trinity.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomRequest;
import app.trinity.rule.MatchRule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadJsonTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new TrinityModule()).build();
  private static final String MOVIE =
      "{'id': 7, 'title': 'Seven', 'overview': 'Of seven.', 'posterPath': null, 'genreIds': [18]}";
  private static final String ROOM =
      "{'id': 'r', 'code': 'ABCDEF', 'hostId': 'ada', 'mediaType': 'MOVIE', 'genreIds': [28],"
          + " 'candidates': ["
          + MOVIE
          + "], 'createdAt': '2024-05-17T20:15:00Z', 'ttl': 1716063300, 'participants': [],"
          + " 'matchRule': {'kind': 'AT_LEAST', 'atLeast': 2}, 'degraded': false, 'exhausted':"
          + " false}";

  private static final String CODE =
      "A room code has six letters and digits, never I, O, 0 or 1: look at it once more.";
  private static final String KINDS =
      Arrays.stream(MatchRule.Kind.values())
          .map(MatchRule.Kind::name)
          .collect(Collectors.joining(", ", "kind: must be one of ", "."));

  private static <T> T read(String json, Class<T> type) throws JsonProcessingException {
    return MAPPER.readValue(json.replace('\'', '"'), type);
  }

  private static void refused(String json, Class<?> type, String sentence) {
    assertThatThrownBy(() -> read(json, type))
        .isInstanceOfSatisfying(
            MismatchedInputException.class,
            e -> {
              assertThat(e.getOriginalMessage())
                  .isEqualTo("This JSON is not a " + type.getSimpleName() + ". " + sentence);
              assertThat(e.getTargetType()).isEqualTo(type);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'id': 7 | 'id': '7' | candidates[0].id: must be a whole number of 32 bits.",
        "'id': 7 | 'id': 7.5 | candidates[0].id: must be a whole number of 32 bits.",
        "'id': 7 | 'id': 4294967296 | candidates[0].id: must be a whole number of 32 bits.",
        "'title': 'Seven' | 'title': 7 | candidates[0].title: must be a text.",
        "'title': 'Seven' | 'name': 'Seven' | candidates[0].title: must be a text.",
        "'title': 'Seven' | 'title': null | candidates[0].title: must be a text.",
        "'posterPath': null | 'posterPath': 1 | candidates[0].posterPath: must be a text.",
        "'posterPath': null | 'voteAverage': 'good' | candidates[0].voteAverage: must be a number.",
        "[18] | 18 | candidates[0].genreIds: must be a list.",
        "[28] | [28, 28] | genreIds: Choose two different genres, or just one.",
        "[28] | [] | genreIds: Choose one or two genres.",
        "'MOVIE' | 'FILM' | mediaType: must be one of MOVIE, TV.",
        "'ABCDEF' | 'A' | code: A room code has six letters and digits, never I, O, 0 or 1: look at"
            + " it once more.",
        "'hostId': 'ada' | 'hostId': 'a#a' | hostId: A user id has 1 to 128 letters, digits or"
            + " signs other than #.",
        "'2024-05-17T20:15:00Z' | 'today' | createdAt: must be a time, such as"
            + " 2024-05-17T20:15:00.000Z.",
        "1716063300 | 9223372036854775807 | ttl: must be a time in epoch seconds.",
        "'participants': [] | 'participants': ['ada'] | participants[0]: must be an object.",
        "'atLeast': 2 | 'atLeast': 200 | matchRule: A match takes at least 1 to 90 people.",
        "'degraded': false | 'degraded': 'no' | degraded: must be true or false.",
      })
  void what_is_wrong_with_a_room_is_named_by_its_place(String part, String wrong, String sentence) {
    assertThat(ROOM).contains(part);
    refused(ROOM.replace(part, wrong), Room.class, sentence);
  }

  @Test
  void what_breaks_the_rules_of_the_whole_is_said_of_the_whole() {
    refused(
        ROOM.replace("[" + MOVIE + "]", "[" + MOVIE + "," + MOVIE + "]"),
        Room.class,
        "a deck has one title at least, and none twice");
  }

  @Test
  void what_stands_for_the_whole_must_be_of_its_kind() {
    refused("[]", Movie.class, "must be an object.");
    refused("1", UserId.class, "must be a text.");
    refused("'1'", MovieId.class, "must be a whole number of 32 bits.");
    refused("'YES'", Choice.class, "must be true or false.");
    refused("'0'", RoomCode.class, CODE);
    refused("{'kind': 'SOME'}", MatchRule.class, KINDS);
  }

  @Test
  void a_key_that_is_no_identifier_is_refused() {
    assertThatThrownBy(
            () -> MAPPER.readValue("{\"x\": 1}", new TypeReference<Map<MovieId, Integer>>() {}))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("A key is not a MovieId: must be a whole number of 32 bits.");
    assertThatThrownBy(
            () -> MAPPER.readValue("{\"#\": 1}", new TypeReference<Map<UserId, Integer>>() {}))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("A key is not a UserId: A user id has 1 to 128 letters");
  }

  @Test
  void what_is_absent_is_the_same_as_null_and_what_is_unknown_is_skipped()
      throws JsonProcessingException {
    Movie movie = read(MOVIE.replace("'posterPath': null", "'rating': {'of': [1]}"), Movie.class);
    assertThat(movie).isEqualTo(read(MOVIE, Movie.class));
    assertThat(movie.posterPath()).isEmpty();
    assertThat(read("{'mediaType': 'TV', 'genreIds': [18]}", RoomRequest.class).matchRule())
        .isEqualTo(MatchRule.unanimous());
  }

  @Test
  void a_time_may_have_an_offset() throws JsonProcessingException {
    String match =
        "{'roomId': 'r', 'movieId': 1, 'mediaType': 'TV', 'matchId': 'm', 'title': 't',"
            + " 'matchedUsers': [], 'timestamp': '2024-05-17T22:15:00+02:00'}";
    assertThat(read(match, Match.class).decidedAt()).isEqualTo("2024-05-17T20:15:00Z");
  }

  @Test
  void null_is_no_value_and_no_error() throws JsonProcessingException {
    assertThat(read("null", Vote.class)).isNull();
  }
}
