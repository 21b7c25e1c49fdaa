package app.trinity.api;

import static app.trinity.api.Party.ballot;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VoteFieldsTest {
  private final Party party = Party.begin();
  private JsonNode room;

  @BeforeEach
  void ada_and_bob_are_in_a_room() {
    room = party.open("ada");
    party.join("bob", room);
  }

  @Test
  @Rule("VOTE-2")
  void a_vote_is_answered_as_it_is_stored() {
    JsonNode result = party.vote("ada", room, 4, false);

    assertThat(result.get("success").booleanValue()).isTrue();
    assertThat(result.get("match").isNull()).isTrue();
    JsonNode vote = result.get("vote");
    assertThat(vote.get("roomId")).isEqualTo(room.get("id"));
    assertThat(vote.get("userMovieId").textValue()).isEqualTo("ada#4");
    assertThat(vote.get("userId").textValue()).isEqualTo("ada");
    assertThat(vote.get("movieId").intValue()).isEqualTo(4);
    assertThat(vote.get("vote").booleanValue()).isFalse();
  }

  @Test
  @Rule({"VOTE-3", "MATCH-6"})
  void the_last_yes_is_answered_with_the_match() {
    party.vote("ada", room, 1, true);

    JsonNode match = party.vote("bob", room, 1, true).get("match");

    assertThat(match.get("roomId")).isEqualTo(room.get("id"));
    assertThat(match.get("movieId").intValue()).isEqualTo(1);
    assertThat(match.get("title").textValue()).isEqualTo("Title 1");
    assertThat(match.get("posterPath").textValue()).isEqualTo("/1.jpg");
    assertThat(match.get("matchedUsers")).hasToString("[\"ada\",\"bob\"]");
  }

  @Test
  @Rule({"VOTE-3", "MATCH-3"})
  void a_repeated_yes_is_answered_with_the_same_match() {
    party.vote("ada", room, 2, true);
    JsonNode match = party.vote("bob", room, 2, true).get("match");

    assertThat(match.get("posterPath").isNull()).isTrue();
    assertThat(party.vote("bob", room, 2, true).get("match")).isEqualTo(match);
    assertThat(party.vote("ada", room, 2, true).get("match")).isEqualTo(match);
  }

  @Test
  @Rule({"VOTE-1", "ERRORS"})
  void who_does_not_take_part_does_not_vote() {
    assertThat(party.refusal("eve", "Mutation.vote", ballot(room, 1, true)))
        .isEqualTo(RefusalCode.NOT_A_PARTICIPANT);
  }

  @Test
  @Rule({"VOTE-1", "ERRORS"})
  void a_title_of_no_deck_and_the_reserved_id_are_refused() {
    for (int foreign : new int[] {Party.DECK_SIZE + 1, 0, -1, Integer.MIN_VALUE}) {
      assertThat(party.refusal("ada", "Mutation.vote", ballot(room, foreign, true)))
          .isEqualTo(RefusalCode.NOT_IN_DECK);
    }
  }

  @Test
  @Rule("ERRORS")
  void an_unknown_room_and_an_ended_one_are_refused() {
    JsonNode nowhere = Asking.none().put("id", "nowhere");
    party.leave("ada", room);
    party.leave("bob", room);

    assertThat(party.refusal("ada", "Mutation.vote", ballot(nowhere, 1, true)))
        .isEqualTo(RefusalCode.ROOM_NOT_FOUND);
    assertThat(party.refusal("ada", "Mutation.vote", ballot(room, 1, true)))
        .isEqualTo(RefusalCode.ROOM_EXPIRED);
  }
}
