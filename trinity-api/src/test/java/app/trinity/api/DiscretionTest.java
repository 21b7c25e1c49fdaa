package app.trinity.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("VOTE-4")
class DiscretionTest {
  @Test
  void nothing_that_a_person_is_answered_depends_on_who_of_the_others_refused() {
    List<JsonNode> bobRefused = whatAdaSees("bob", "cat");
    List<JsonNode> catRefused = whatAdaSees("cat", "bob");

    assertThat(bobRefused).isEqualTo(catRefused).hasSize(7);
  }

  @Test
  void what_a_person_is_answered_depends_on_how_many_refused() {
    assertThat(whatAdaSees("bob", "cat")).isNotEqualTo(whatAdaSees("bob", "nobody"));
  }

  /** The others say yes and no to title 5, in the same order whoever says which. */
  private static List<JsonNode> whatAdaSees(String refuser, String friend) {
    Party party = Party.begin();
    JsonNode room = party.open("ada");
    party.join("bob", room);
    party.join("cat", room);
    for (String other : List.of("bob", "cat")) {
      party.vote(other, room, 1, true);
      if (other.equals(refuser) || other.equals(friend)) {
        party.vote(other, room, 5, other.equals(friend));
      }
    }
    ObjectNode byId = Asking.none().set("id", room.get("id"));
    List<JsonNode> answers = new ArrayList<>();
    answers.add(party.vote("ada", room, 5, true));
    answers.add(party.vote("ada", room, 1, true));
    answers.add(party.ask("ada", "Query.getRoom", byId));
    answers.add(party.ask("ada", "Query.nextCards", Party.inRoom(room)));
    answers.add(party.ask("ada", "Query.standings", Party.inRoom(room)));
    answers.add(party.ask("ada", "Query.getMyMatches"));
    answers.add(party.ask("ada", "Query.getMyRooms"));
    return answers;
  }
}
