package app.trinity.verification.lambda;

import static app.trinity.verification.lambda.stage.Stage.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.stream.StreamFilters;
import app.trinity.verification.lambda.stage.NeedsZips;
import app.trinity.verification.lambda.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What Lambda would invoke the stream function for, of all that a game stores: whatever may call
 * for a match, or is one.
 */
@NeedsZips
class StreamFiltersTest {
  private static final Stage STAGE = new Stage();
  private static final String ADA = Stage.somebody();
  private static final String BEN = Stage.somebody();
  private static final String EVE = Stage.somebody();
  private static String room = "";

  @BeforeAll
  static void play() {
    JsonNode opened =
        STAGE.value(
            ADA, "Mutation.createRoom", "{\"input\":{\"mediaType\":\"MOVIE\",\"genreIds\":[18]}}");
    room = opened.path("id").asText();
    String code = "{\"input\":{\"roomCode\":\"" + opened.path("code").asText() + "\"}}";
    STAGE.value(BEN, "Mutation.joinRoom", code);
    STAGE.value(EVE, "Mutation.joinRoom", code);
    STAGE.value(EVE, "Mutation.leaveRoom", "{\"roomId\":\"" + room + "\"}");
    for (String user : List.of(ADA, BEN)) {
      vote(user, opened.path("candidates").path(0), true);
      vote(user, opened.path("candidates").path(1), user.equals(ADA));
    }
  }

  private static void vote(String user, JsonNode title, boolean yes) {
    STAGE.value(
        user,
        "Mutation.vote",
        "{\"input\":{\"roomId\":\""
            + room
            + "\",\"vote\":"
            + yes
            + ",\"movieId\":"
            + title.path("id")
            + "}}");
  }

  @AfterAll
  static void close() {
    STAGE.close();
  }

  private static List<JsonNode> stored(Table table) {
    return StreamSupport.stream(Streams.ofRoom(table, room).path("Records").spliterator(), false)
        .toList();
  }

  private static boolean passes(Table table, JsonNode record) {
    return StreamFilters.of(table).stream().anyMatch(pattern -> matches(json(pattern), record));
  }

  /** Lambda's rule syntax, as far as the patterns use it: equality, and whether there is any. */
  private static boolean matches(JsonNode pattern, JsonNode value) {
    return pattern.properties().stream()
        .allMatch(
            member -> {
              JsonNode present = value.path(member.getKey());
              return member.getValue().isArray()
                  ? StreamSupport.stream(member.getValue().spliterator(), false)
                      .anyMatch(rule -> fits(rule, present))
                  : matches(member.getValue(), present);
            });
  }

  private static boolean fits(JsonNode rule, JsonNode present) {
    return rule.isObject()
        ? rule.equals(json("{\"exists\":true}")) && !present.isMissingNode()
        : rule.equals(present);
  }

  @Test
  void every_yes_join_and_leave_passes_and_no_no() {
    Map<Boolean, List<JsonNode>> byYes =
        stored(Table.VOTES).stream()
            .map(record -> record.at("/dynamodb/NewImage"))
            .filter(image -> !image.has("isParticipation"))
            .collect(Collectors.partitioningBy(image -> image.at("/vote/BOOL").booleanValue()));
    assertThat(byYes.get(true)).hasSize(3);
    assertThat(byYes.get(false)).hasSize(1);

    assertThat(stored(Table.VOTES))
        .hasSize(7)
        .allSatisfy(
            record ->
                assertThat(passes(Table.VOTES, record))
                    .as("%s", record)
                    .isNotEqualTo(byYes.get(false).contains(record.at("/dynamodb/NewImage"))));
  }

  @Test
  void every_match_passes() {
    assertThat(stored(Table.MATCHES)).hasSize(1).allMatch(record -> passes(Table.MATCHES, record));
  }

  @Test
  void what_expires_does_not_pass() {
    for (Table table : List.of(Table.VOTES, Table.MATCHES)) {
      assertThat(stored(table))
          .isNotEmpty()
          .allSatisfy(
              record -> {
                ObjectNode removed = record.deepCopy();
                removed.put("eventName", "REMOVE").withObject("/dynamodb").remove("NewImage");
                assertThat(passes(table, removed)).isFalse();
              });
    }
  }
}
