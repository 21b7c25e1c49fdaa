package app.trinity.testkit.contract;

import static app.trinity.vote.Choice.YES;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.testkit.Rule;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link VoteStoreContract} asks of the identifiers that votes are stored under. */
abstract class VoteKeysContract extends RetractingContract {
  @Nested
  @Rule("VOTE-2")
  class Keys {
    @Test
    void people_whose_ids_look_alike_have_votes_of_their_own() {
      List<UserId> people =
          lookalikes("user").stream().map(UserId::of).collect(Collectors.toList());
      PlayedRoom room = open(aRoom().withDeck(12), people.toArray(UserId[]::new));
      List<Vote> votes = new ArrayList<>();
      for (int i = 0; i < people.size(); i++) {
        // Title 1 and title 11: the keys of some of them are the others' with a character more.
        Choice choice = Choice.of(i % 2 == 0);
        votes.add(
            stores
                .votes()
                .put(room.vote(people.get(i), room.title(i % 3 == 0 ? 10 : 0), choice))
                .stored());
      }

      for (int i = 0; i < people.size(); i++) {
        assertThat(stores.votes().votesOf(room.id(), people.get(i))).containsExactly(votes.get(i));
      }
      assertThat(room.board().board()).isEqualTo(Board.of(room.roster().userIds(), votes));
      assertThat(room.reading(room.title(10)).tally())
          .isEqualTo(room.board().board().tally(room.title(10)));
    }

    @Test
    void rooms_whose_ids_look_alike_have_votes_of_their_own() {
      UserId ada = user("ada");
      List<PlayedRoom> rooms =
          lookalikes("room").stream()
              .map(id -> open(aRoom().withId(id), ada))
              .collect(Collectors.toList());

      Vote vote = stores.votes().put(rooms.get(0).vote(ada, rooms.get(0).title(0), YES)).stored();

      assertThat(stores.votes().votesOf(rooms.get(0).id(), ada)).containsExactly(vote);
      assertThat(rooms.subList(1, rooms.size()))
          .allSatisfy(
              room -> {
                assertThat(stores.votes().votesOf(room.id(), ada)).isEmpty();
                assertThat(room.reading(room.title(0)).tally().yeses()).isEmpty();
              });
    }
  }
}
