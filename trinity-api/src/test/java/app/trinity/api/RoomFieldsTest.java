package app.trinity.api;

import static app.trinity.api.Asking.json;
import static app.trinity.api.Asking.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.RefusalCode;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.Recommendation;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomFieldsTest {
  private final Party party = Party.begin();

  @Test
  @Rule({"ROOM-1", "ROOM-3", "ROOM-5", "ROOM-9"})
  void a_new_room_is_answered_whole() {
    JsonNode room = party.open("ada");

    assertThat(room.get("hostId").textValue()).isEqualTo("ada");
    assertThat(room.get("code").textValue()).matches("[A-HJ-NP-Z2-9]{6}");
    assertThat(room.get("mediaType").textValue()).isEqualTo("MOVIE");
    assertThat(room.get("genreIds")).hasToString("[12,28]");
    assertThat(room.get("candidates")).hasSize(Party.DECK_SIZE);
    assertThat(room.get("participants")).hasSize(1);
    assertThat(room.at("/participants/0/userId").textValue()).isEqualTo("ada");
    assertThat(room.get("matchRule"))
        .hasToString("{\"kind\":\"UNANIMOUS\",\"atLeast\":null,\"name\":null}");
    assertThat(room.get("degraded").booleanValue()).isFalse();
    assertThat(room.get("createdAt").textValue()).isEqualTo("2025-06-01T20:00:00.123Z");
    assertThat(room.get("ttl").longValue())
        .isEqualTo(Instant.parse("2025-06-02T20:00:01Z").getEpochSecond());
  }

  @Test
  void a_title_says_all_the_catalogue_knows_and_null_for_the_rest() {
    JsonNode titles = party.open("ada").get("candidates");

    assertThat(titles.get(0))
        .isEqualTo(
            json(
                """
                {
                  'id': 1, 'mediaType': 'MOVIE', 'title': 'Title 1', 'overview': 'About 1', 'posterPath': '/1.jpg',
                  'releaseDate': '2024-05-17', 'voteAverage': 7.5, 'voteCount': 101,
                  'genreIds': [12, 28]
                }
                """));
    assertThat(titles.get(1))
        .isEqualTo(
            json(
                """
                {
                  'id': 2, 'mediaType': 'MOVIE', 'title': 'Title 2', 'overview': 'About 2', 'posterPath': null,
                  'releaseDate': null, 'voteAverage': null, 'voteCount': null, 'genreIds': []
                }
                """));
  }

  @Test
  @Rule("MATCH-1")
  void a_room_keeps_the_rule_it_was_opened_with() {
    JsonNode room =
        party.ask(
            "ada",
            "Mutation.createRoom",
            json(
                """
                {'input': {'mediaType': 'TV', 'genreIds': [18],
                           'matchRule': {'kind': 'AT_LEAST', 'atLeast': 3}}}
                """));

    assertThat(room.get("matchRule"))
        .hasToString("{\"kind\":\"AT_LEAST\",\"atLeast\":3,\"name\":null}");
    assertThat(room.get("mediaType").textValue()).isEqualTo("TV");
  }

  @ParameterizedTest
  @Rule({"ROOM-4", "MATCH-1", "ERRORS"})
  @ValueSource(
      strings = {
        "{'mediaType': 'MOVIE', 'genreIds': []}",
        "{'mediaType': 'MOVIE', 'genreIds': [28, 12, 16]}",
        "{'mediaType': 'MOVIE', 'genreIds': [28, 28]}",
        "{'mediaType': 'MOVIE', 'genreIds': [10759]}",
        "{'mediaType': 'TV', 'genreIds': [28]}",
        "{'mediaType': 'MOVIE', 'genreIds': [28, null]}",
        "{'mediaType': 'movie', 'genreIds': [28]}",
        "{'mediaType': 'MOVIE', 'genreIds': [28], 'matchRule': {'kind': 'AT_LEAST'}}",
        "{'mediaType': 'MOVIE', 'genreIds': [28], 'matchRule': {'kind': 'AT_LEAST', 'atLeast': 0}}",
        "{'mediaType': 'MOVIE', 'genreIds': [28], 'matchRule': {'kind': 'AT_LEAST', 'atLeast':"
            + " 91}}",
        "{'mediaType': 'MOVIE', 'genreIds': [28], 'matchRule': {'kind': 'MAJORITY', 'atLeast': 2}}",
        "{'mediaType': 'MOVIE', 'genreIds': [28], 'matchRule': {'kind': 'NOBODY'}}",
        "{'mediaType': 'MOVIE', 'genreIds': [28], 'matchRule': {'atLeast': 2}}"
      })
  void a_room_that_cannot_be_is_refused_and_not_opened(String input) {
    ObjectNode arguments = none();
    arguments.set("input", json(input));

    assertThat(party.refusal("ada", "Mutation.createRoom", arguments))
        .isEqualTo(RefusalCode.INVALID_INPUT);
    assertThat(party.ask("ada", "Query.getMyRooms")).isEmpty();
  }

  @Test
  @Rule({"DISCOVERY-8", "ROOM-9"})
  void a_room_without_titles_is_refused_and_not_opened() {
    Party hungry =
        Party.begin(
            request -> Recommendation.builder().degraded(true).requests(1).build(),
            TrinitySettings.defaults());

    assertThat(
            hungry.refusal(
                "ada",
                "Mutation.createRoom",
                json("{'input': {'mediaType': 'MOVIE', 'genreIds': [28]}}")))
        .isEqualTo(RefusalCode.CATALOG_UNAVAILABLE);
    assertThat(hungry.ask("ada", "Query.getMyRooms")).isEmpty();
  }

  @Test
  void a_failure_of_infrastructure_is_let_through_whole() {
    InfrastructureFailure failure =
        new InfrastructureFailure(InfrastructureFailure.Effect.THROTTLED, "the other function");
    Party unlucky =
        Party.begin(
            request -> {
              throw failure;
            },
            TrinitySettings.defaults());

    assertThatThrownBy(() -> unlucky.open("ada")).isSameAs(failure);
  }

  @Test
  @Rule({"ROOM-1", "ROOM-6"})
  void a_code_lets_people_in_however_they_type_it() {
    JsonNode room = party.open("ada");
    String code = room.get("code").textValue();
    ObjectNode typed = none();
    typed
        .withObject("/input")
        .put(
            "roomCode",
            " " + code.substring(0, 3).toLowerCase(Locale.ROOT) + "-" + code.substring(3));

    JsonNode joined = party.ask("bob", "Mutation.joinRoom", typed);

    assertThat(joined.get("id")).isEqualTo(room.get("id"));
    assertThat(joined.get("participants").findValuesAsText("userId")).containsExactly("ada", "bob");
    assertThat(party.join("bob", room)).isEqualTo(joined);
  }

  @Test
  @Rule("ERRORS")
  void a_code_that_leads_nowhere_is_refused() {
    party.open("ada");

    assertThat(join("bob", "ZZZZZZ")).isEqualTo(RefusalCode.ROOM_NOT_FOUND);
    assertThat(join("bob", "0O1I")).isEqualTo(RefusalCode.INVALID_INPUT);
    assertThat(join("bob", "A".repeat(1 << 20))).isEqualTo(RefusalCode.INVALID_INPUT);
  }

  @Test
  @Rule("ROOM-10")
  void a_full_room_refuses_one_more() {
    Party small = Party.begin(Party::deck, TrinitySettings.builder().roomCapacity(2).build());
    JsonNode room = small.open("ada");
    small.join("bob", room);
    ObjectNode arguments = none();
    arguments.withObject("/input").set("roomCode", room.get("code"));

    assertThat(small.refusal("eve", "Mutation.joinRoom", arguments))
        .isEqualTo(RefusalCode.ROOM_FULL);
  }

  @Test
  @Rule({"ROOM-3", "ROOM-7"})
  void a_room_that_everybody_left_has_ended() {
    JsonNode room = party.open("ada");
    party.join("bob", room);

    JsonNode left = party.leave("bob", room);
    JsonNode ended = party.leave("ada", room);

    assertThat(left.get("participants").findValuesAsText("userId")).containsExactly("ada");
    assertThat(ended.get("participants")).isEmpty();
    assertThat(party.refusal("ada", "Query.getRoom", byId(room)))
        .isEqualTo(RefusalCode.ROOM_EXPIRED);
    assertThat(party.refusal("ada", "Query.getRoomByCode", none().set("code", room.get("code"))))
        .isEqualTo(RefusalCode.ROOM_EXPIRED);
    assertThat(party.refusal("ada", "Query.nextCards", Party.inRoom(room)))
        .isEqualTo(RefusalCode.ROOM_EXPIRED);
    assertThat(party.refusal("ada", "Query.standings", Party.inRoom(room)))
        .isEqualTo(RefusalCode.ROOM_EXPIRED);
    assertThat(join("ada", room.get("code").textValue())).isEqualTo(RefusalCode.ROOM_EXPIRED);
  }

  @Test
  @Rule("ROOM-7")
  void only_who_takes_part_leaves() {
    JsonNode room = party.open("ada");

    assertThat(party.refusal("eve", "Mutation.leaveRoom", Party.inRoom(room)))
        .isEqualTo(RefusalCode.NOT_A_PARTICIPANT);
  }

  @Test
  @Rule("ROOM-8")
  void my_rooms_are_those_i_take_part_in_without_a_match() {
    JsonNode matched = party.open("ada");
    party.join("bob", matched);
    JsonNode open = party.open("ada");
    party.open("eve");
    party.vote("ada", matched, 1, true);
    party.vote("bob", matched, 1, true);

    JsonNode mine = party.ask("ada", "Query.getMyRooms");

    assertThat(mine.findValuesAsText("code")).containsExactly(open.get("code").textValue());
  }

  @Test
  @Rule("ERRORS")
  void a_room_is_shown_to_its_participants_only() {
    JsonNode room = party.open("ada");

    assertThat(party.ask("ada", "Query.getRoom", byId(room))).isEqualTo(room);
    assertThat(party.refusal("eve", "Query.getRoom", byId(room)))
        .isEqualTo(RefusalCode.NOT_A_PARTICIPANT);
  }

  @Test
  void an_unknown_room_is_null() {
    assertThat(party.ask("ada", "Query.getRoom", none().put("id", "nowhere")).isNull()).isTrue();
    assertThat(party.ask("ada", "Query.getRoomByCode", none().put("code", "ZZZZZZ")).isNull())
        .isTrue();
  }

  @Test
  void a_code_shows_its_room_to_whoever_has_it() {
    JsonNode room = party.open("ada");

    assertThat(party.ask("eve", "Query.getRoomByCode", none().set("code", room.get("code"))))
        .isEqualTo(room);
  }

  @Test
  @Rule({"DECK-1", "DECK-2"})
  void next_cards_are_ten_unless_asked_otherwise() {
    JsonNode room = party.open("ada");
    party.vote("ada", room, 1, true);

    JsonNode cards = party.ask("ada", "Query.nextCards", Party.inRoom(room));

    assertThat(cards).hasSize(10);
    assertThat(cards.findValuesAsText("id")).doesNotContain("1");
    assertThat(party.ask("ada", "Query.nextCards", Party.inRoom(room).putNull("limit")))
        .isEqualTo(cards);
    assertThat(party.ask("ada", "Query.nextCards", Party.inRoom(room).put("limit", 50)))
        .hasSize(Party.DECK_SIZE - 1);
    for (int wrong : new int[] {-1, 0, 51, Integer.MAX_VALUE}) {
      assertThat(party.refusal("ada", "Query.nextCards", Party.inRoom(room).put("limit", wrong)))
          .isEqualTo(RefusalCode.INVALID_INPUT);
    }
  }

  @Test
  @Rule("MATCH-9")
  void standings_count_and_never_name() {
    JsonNode room = party.open("ada");
    party.join("bob", room);
    party.vote("ada", room, 3, true);
    party.vote("bob", room, 3, true);
    party.vote("bob", room, 1, false);

    JsonNode standings = party.ask("ada", "Query.standings", Party.inRoom(room));

    assertThat(standings).hasSize(Party.DECK_SIZE);
    assertThat(standings.get(0).at("/movie/id").intValue()).isEqualTo(3);
    assertThat(standings.get(0).get("matched").booleanValue()).isTrue();
    assertThat(standings.get(0).get("yesVotes").intValue()).isEqualTo(2);
    assertThat(standings.get(0).get("participants").intValue()).isEqualTo(2);
    assertThat(standings.get(1).get("yesVotes").isNull()).isTrue();
    JsonNode bobs = party.ask("bob", "Query.standings", Party.inRoom(room));
    assertThat(bobs.get(1).at("/movie/id").intValue()).isEqualTo(1);
    assertThat(bobs.get(1).get("noVotes").intValue()).isEqualTo(1);
  }

  @Test
  @Rule("ERRORS")
  void cards_and_standings_are_for_participants() {
    JsonNode room = party.open("ada");

    for (String field : new String[] {"Query.nextCards", "Query.standings"}) {
      assertThat(party.refusal("eve", field, Party.inRoom(room)))
          .isEqualTo(RefusalCode.NOT_A_PARTICIPANT);
      assertThat(party.refusal("eve", field, none().put("roomId", "nowhere")))
          .isEqualTo(RefusalCode.ROOM_NOT_FOUND);
    }
  }

  private RefusalCode join(String user, String code) {
    ObjectNode arguments = none();
    arguments.withObject("/input").put("roomCode", code);
    return party.refusal(user, "Mutation.joinRoom", arguments);
  }

  private static ObjectNode byId(JsonNode room) {
    return none().set("id", room.get("id"));
  }
}
