package app.trinity.testkit.contract.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link MatchStoreContract} asks of the identifiers that matches are stored under. */
abstract class MatchKeysContract extends MatchEvidenceContract {
  @Nested
  @Rule("MATCH-8")
  class Keys {
    @Test
    void people_whose_ids_look_alike_have_matches_of_their_own() {
      List<UserId> people =
          lookalikes("user").stream().map(UserId::of).collect(Collectors.toList());
      List<Match> matches = new ArrayList<>();
      for (UserId person : people) {
        PlayedRoom room = open(aRoom(), person);
        matches.add(room.agreeOn(room.title(0)));
      }

      for (int i = 0; i < people.size(); i++) {
        int person = i;
        eventually(
            () -> assertThat(newestOf(people.get(person))).containsExactly(matches.get(person)));
      }
    }

    @Test
    @Rule("MATCH-3")
    void rooms_whose_ids_look_alike_have_matches_of_their_own() {
      List<PlayedRoom> rooms =
          lookalikes("room").stream()
              .map(id -> open(aRoom().withId(id), ada))
              .collect(Collectors.toList());

      Match match = rooms.get(0).agreeOn(rooms.get(0).title(0));

      assertThat(stores.matches().find(rooms.get(0).id(), match.movieId())).contains(match);
      assertThat(rooms.subList(1, rooms.size()))
          .allSatisfy(room -> assertNothingRecorded(room, room.title(0)));
    }

    @Test
    void matches_whose_ids_look_alike_lead_to_pages_of_their_own() {
      List<String> ids = lookalikes("match");
      PlayedRoom room = open(aRoom().withDeck(ids.size()), ada);
      List<Match> matches = new ArrayList<>();
      for (int i = 0; i < ids.size(); i++) {
        matches.add(0, agreed(room, i, clock.instant().plusSeconds(i), ids.get(i)));
      }
      eventually(() -> assertThat(newestOf(ada)).containsExactlyElementsOf(matches));

      for (int i = 0; i < matches.size(); i++) {
        assertThat(
                stores
                    .matches()
                    .matchesOf(ada, MatchPageRequest.after(matches.get(i).matchId(), 100)))
            .contains(matches.subList(i + 1, matches.size()));
      }
    }
  }
}
