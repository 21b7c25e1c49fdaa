package app.trinity.api;

import static app.trinity.api.Asking.none;
import static app.trinity.api.Asking.person;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MatchFieldsTest {
  private final Party party = Party.begin();
  private JsonNode room;
  private JsonNode match;

  @BeforeEach
  void ada_and_bob_match_on_title_one() {
    room = party.open("ada");
    party.join("bob", room);
    match = matchOn(1);
  }

  private JsonNode matchOn(int title) {
    party.vote("ada", room, title, true);
    return party.vote("bob", room, title, true).get("match");
  }

  @Nested
  class My_matches {
    @Test
    @Rule("MATCH-8")
    void are_listed_page_by_page() {
      matchOn(2);
      matchOn(3);

      JsonNode all = party.ask("ada", "Query.getMyMatches");
      JsonNode first = party.ask("ada", "Query.getMyMatches", none().put("limit", 2));
      ObjectNode onwards = none().put("limit", 2).set("after", first.at("/1/matchId"));
      JsonNode second = party.ask("ada", "Query.getMyMatches", onwards);

      assertThat(all).hasSize(3).contains(match);
      assertThat(first).containsExactly(all.get(0), all.get(1));
      assertThat(second).containsExactly(all.get(2));
    }

    @Test
    @Rule("MATCH-8")
    void are_fifty_a_page_unless_asked_otherwise() {
      for (int rooms = 0; rooms < 5; rooms++) {
        room = party.open("ada");
        party.join("bob", room);
        for (int title = 1; title <= Party.DECK_SIZE; title++) {
          matchOn(title);
        }
      }

      assertThat(party.ask("bob", "Query.getMyMatches")).hasSize(50);
      assertThat(party.ask("bob", "Query.getMyMatches", none().putNull("limit").putNull("after")))
          .hasSize(50);
      assertThat(party.ask("bob", "Query.getMyMatches", none().put("limit", 100))).hasSize(61);
    }

    @Test
    @Rule("MATCH-8")
    void are_still_there_after_their_room_has_ended() {
      party.leave("bob", room);
      party.leave("ada", room);

      assertThat(party.ask("ada", "Query.getMyMatches")).containsExactly(match);
    }

    @Test
    @Rule("ERRORS")
    void are_refused_after_a_match_of_somebody_else() {
      ObjectNode onwards = none().set("after", match.get("matchId"));

      assertThat(party.refusal("eve", "Query.getMyMatches", onwards))
          .isEqualTo(RefusalCode.MATCH_NOT_FOUND);
    }

    @Test
    @Rule("ERRORS")
    void are_refused_in_pages_of_none_or_of_more_than_a_hundred() {
      for (int wrong : new int[] {-1, 0, 101}) {
        assertThat(party.refusal("ada", "Query.getMyMatches", none().put("limit", wrong)))
            .isEqualTo(RefusalCode.INVALID_INPUT);
      }
    }
  }

  @Nested
  class Publishing {
    @Test
    @Rule("MATCH-7")
    void tells_what_the_store_holds() {
      JsonNode event = party.ask(Caller.backend(), "Mutation.publishUserMatch", named("bob"));

      assertThat(event.get("userId").textValue()).isEqualTo("bob");
      assertThat(event.get("match")).isEqualTo(match);
      assertThat(event.get("success").booleanValue()).isTrue();
      assertThat(event.get("message").textValue())
          .isEqualTo("Your room has a match: \u201cTitle 1\u201d.");
    }

    @Test
    @Rule("MATCH-7")
    void announces_the_match_to_whom_it_names() {
      party.ask(Caller.backend(), "Mutation.publishUserMatch", named("bob"));
      party.refusal("ada", "Mutation.publishUserMatch", named("bob"));

      assertThat(party.told()).containsExactly("bob: Title 1");
    }

    @Test
    void never_relays_what_the_caller_wrote() {
      ObjectNode embellished = named("bob");
      embellished
          .withObject("/input/match")
          .put("title", "Buy now")
          .put("posterPath", "https://example.com/bait.jpg")
          .put("timestamp", "1999-12-31T23:59:59.999Z")
          .putArray("matchedUsers")
          .add("mallory");

      assertThat(party.ask(person("bob"), "Mutation.publishUserMatch", embellished))
          .isEqualTo(party.ask(Caller.backend(), "Mutation.publishUserMatch", named("bob")));
    }

    @Test
    @Rule("ERRORS")
    void is_for_backends_and_for_oneself() {
      assertThat(party.ask("ada", "Mutation.publishUserMatch", named("ada")).get("match"))
          .isEqualTo(match);
      assertThat(party.refusal("ada", "Mutation.publishUserMatch", named("bob")))
          .isEqualTo(RefusalCode.FORBIDDEN);
    }

    @Test
    @Rule("ERRORS")
    void reaches_the_people_of_the_match_only() {
      assertThat(party.refusal(Caller.backend(), "Mutation.publishUserMatch", named("eve")))
          .isEqualTo(RefusalCode.FORBIDDEN);
      assertThat(party.refusal("eve", "Mutation.publishUserMatch", named("eve")))
          .isEqualTo(RefusalCode.FORBIDDEN);
    }

    @Test
    @Rule("ERRORS")
    void needs_a_recorded_match() {
      ObjectNode unmatched = named("bob");
      unmatched.withObject("/input/match").put("movieId", 2);

      assertThat(party.refusal(Caller.backend(), "Mutation.publishUserMatch", unmatched))
          .isEqualTo(RefusalCode.MATCH_NOT_FOUND);
    }

    @Test
    @Rule("MATCH-7")
    void takes_the_id_of_the_match_and_no_other() {
      ObjectNode right = named("bob");
      right.withObject("/input/match").set("matchId", match.get("matchId"));
      ObjectNode wrong = named("bob");
      wrong.withObject("/input/match").put("matchId", "another");

      assertThat(party.ask(Caller.backend(), "Mutation.publishUserMatch", right).get("match"))
          .isEqualTo(match);
      assertThat(party.refusal(Caller.backend(), "Mutation.publishUserMatch", wrong))
          .isEqualTo(RefusalCode.MATCH_NOT_FOUND);
    }

    private ObjectNode named(String user) {
      ObjectNode arguments = none();
      arguments.withObject("/input").put("userId", user);
      arguments.withObject("/input/match").put("movieId", 1).set("roomId", room.get("id"));
      return arguments;
    }
  }

  @Nested
  @Rule("ERRORS")
  class Subscribing {
    @Test
    void is_for_oneself() {
      assertThat(party.ask("ada", "Subscription.userMatch", to("ada")).isNull()).isTrue();
      assertThat(party.refusal("ada", "Subscription.userMatch", to("bob")))
          .isEqualTo(RefusalCode.FORBIDDEN);
    }

    @Test
    void is_for_a_backend_to_anybody() {
      assertThat(party.ask(Caller.backend(), "Subscription.userMatch", to("bob")).isNull())
          .isTrue();
    }

    private ObjectNode to(String user) {
      return none().put("userId", user);
    }
  }
}
