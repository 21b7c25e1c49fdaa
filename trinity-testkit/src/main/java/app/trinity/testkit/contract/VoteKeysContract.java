package app.trinity.testkit.contract;

import static app.trinity.vote.Choice.YES;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What {@link VoteStoreContract} asks of the identifiers that votes are stored under, and of whole
 * rooms.
 */
abstract class VoteKeysContract extends RetractingContract {
  private final UserId ada = user("ada");
  private final UserId ben = user("ben");

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

  @Nested
  @Rule("DECK-2")
  class ReadingABoard {
    @Test
    void it_is_the_fold_of_all_votes_of_who_takes_part_with_the_matches_by_title() {
      PlayedRoom room = open(aRoom(), ada, ben);
      Match match = room.agreeOn(room.title(3));
      List<Vote> votes = new ArrayList<>();
      votes.add(room.yes(ada, room.title(0)));
      votes.add(room.no(ada, room.title(0)));
      votes.add(room.no(ben, room.title(1)));
      votes.add(room.yes(room.host(), room.title(2)));
      room.roster().userIds().forEach(user -> votes.add(room.yes(user, room.title(3))));
      room.leave(ben);

      BoardReading reading = room.board();

      assertThat(reading.roster()).isEqualTo(room.roster());
      assertThat(reading.board()).isEqualTo(Board.of(Set.of(room.host(), ada), votes));
      assertThat(reading.matches()).containsOnlyKeys(room.title(3)).containsValue(match);
    }

    @Test
    void a_new_room_has_an_empty_board() {
      PlayedRoom room = open(aRoom());

      assertThat(room.board().board()).isEqualTo(Board.of(Set.of(room.host()), List.of()));
      assertThat(room.board().matches()).isEmpty();
    }

    @Test
    void rooms_do_not_share_votes() {
      PlayedRoom room = open(aRoom(), ada);
      PlayedRoom elsewhere = open(aRoom(), ada);
      elsewhere.agreeOn(elsewhere.title(0));

      assertThat(room.board().board().titles()).isEmpty();
      assertThat(room.board().matches()).isEmpty();
    }

    @Test
    void ninety_people_and_fifty_titles_are_read_whole() {
      List<UserId> guests =
          IntStream.range(0, 89).mapToObj(n -> user("guest")).collect(Collectors.toList());
      PlayedRoom room = open(aRoom().withDeck(50), guests.toArray(UserId[]::new));
      List<UserId> all = List.copyOf(room.roster().userIds());
      List<Vote> votes =
          AtOnce.run(10, lane -> votesOfLane(room, all, lane)).stream()
              .flatMap(List::stream)
              .collect(Collectors.toList());

      assertThat(votes).hasSize(4500);
      assertThat(room.board().board()).isEqualTo(Board.of(all, votes));
    }

    private List<Vote> votesOfLane(PlayedRoom room, List<UserId> all, int lane) {
      List<Vote> votes = new ArrayList<>();
      for (int person = lane; person < all.size(); person += 10) {
        for (int title = 0; title < 50; title++) {
          Choice choice = Choice.of((person + title) % 3 > 0);
          votes.add(
              stores.votes().put(room.vote(all.get(person), room.title(title), choice)).stored());
        }
      }
      return votes;
    }
  }
}
