package app.trinity.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.MatchRule;
import app.trinity.match.Quorum;
import app.trinity.room.RoomId;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of {@link app.trinity.vote.spi.VoteStore}. */
public abstract class VoteStoreContract extends VoteKeysContract {
  private final UserId ada = user("ada");
  private final UserId ben = user("ben");

  private TitleReading read(TitleQuery.Builder query) {
    return stores.votes().readTitle(query.build()).orElseThrow();
  }

  @Nested
  @Rule("MATCH-1")
  class ReadingATitle {
    @Test
    void it_counts_every_vote_stored_before_it_began() {
      PlayedRoom room = open(aRoom().withRule(MatchRule.atLeast(2)), ada, ben);
      room.yes(room.host(), room.title(0));
      room.no(ada, room.title(0));
      room.yes(ben, room.title(0));

      TitleReading reading = room.reading(room.title(0));

      assertThat(reading.roster()).isEqualTo(room.roster());
      assertThat(reading.tally())
          .isEqualTo(Tally.of(room.title(0), room.roster().userIds(), Set.of(room.host(), ben), 1));
      assertThat(reading.match()).isEmpty();
    }

    @Test
    void a_title_nobody_voted_on_has_neither_yes_nor_no() {
      PlayedRoom room = open(aRoom(), ada);
      room.yes(ada, room.title(1));

      assertThat(room.reading(room.title(0)).tally())
          .isEqualTo(Tally.of(room.title(0), room.roster().userIds(), Set.of(), 0));
    }

    @Test
    void of_simultaneous_last_votes_one_at_least_sees_them_all() {
      List<UserId> guests =
          IntStream.range(0, 7).mapToObj(n -> user("guest")).collect(Collectors.toList());
      PlayedRoom room = open(aRoom(), guests.toArray(UserId[]::new));
      List<UserId> all = List.copyOf(room.roster().userIds());

      List<TitleReading> readings =
          AtOnce.run(
              8,
              number -> {
                Vote stored = room.yes(all.get(number), room.title(0));
                return read(room.query(room.title(0)).justStored(stored));
              });

      assertThat(readings).anySatisfy(r -> assertThat(r.tally().yeses()).hasSize(8));
      assertThat(room.reading(room.title(0)).tally().yeses()).hasSize(8);
    }

    @Test
    void whoever_does_not_take_part_is_not_counted() {
      PlayedRoom room = open(aRoom(), ada);
      UserId stranger = user("stranger");
      room.yes(stranger, room.title(0));
      room.everybodyLikes(room.title(0));

      TitleReading reading = room.reading(room.title(0));

      assertThat(reading.tally().participants()).containsExactlyInAnyOrder(room.host(), ada);
      assertThat(reading.tally().yeses()).containsExactlyInAnyOrder(room.host(), ada);
    }

    @Test
    void a_no_of_whoever_does_not_take_part_is_not_counted_either() {
      PlayedRoom room = open(aRoom(), ada, ben);
      room.no(user("stranger"), room.title(0));
      room.no(ada, room.title(0));
      room.no(ben, room.title(0));
      room.leave(ben);

      assertThat(room.reading(room.title(0)).tally().noes()).isEqualTo(1);
      assertThat(room.board().board().tally(room.title(0)).noes()).isEqualTo(1);
    }

    @Test
    @Rule("VOTE-1")
    void a_vote_stored_before_its_voter_joined_counts_once_they_have() {
      PlayedRoom room = open(aRoom());
      Vote early = room.yes(ada, room.title(0));
      assertThat(stores.votes().votesOf(room.id(), ada)).containsExactly(early);

      room.join(ada);

      assertThat(room.reading(room.title(0)).tally().yeses()).containsExactly(ada);
      assertThat(room.board().board().tally(room.title(0)).yeses()).containsExactly(ada);
    }

    @Test
    void a_later_reading_counts_what_changed_since_an_earlier_one() {
      PlayedRoom room = open(aRoom(), ada);
      assertThat(room.reading(room.title(0)).tally().yeses()).isEmpty();
      assertThat(room.board().board().titles()).isEmpty();

      room.yes(ada, room.title(0));
      assertThat(room.reading(room.title(0)).tally().yeses()).containsExactly(ada);
      assertThat(room.board().board().tally(room.title(0)).yeses()).containsExactly(ada);
      room.no(ada, room.title(0));
      assertThat(room.reading(room.title(0)).tally().yeses()).isEmpty();
      assertThat(room.board().board().tally(room.title(0)).yeses()).isEmpty();
    }

    @Test
    @Rule("ROOM-7")
    void votes_of_who_left_are_kept_and_count_again_on_their_return() {
      PlayedRoom room = open(aRoom().withRule(MatchRule.atLeast(1)), ada);
      room.everybodyLikes(room.title(0));

      room.leave(ada);
      assertThat(room.reading(room.title(0)).tally().yeses()).containsExactly(room.host());
      room.join(ada);

      assertThat(room.reading(room.title(0)).tally().yeses())
          .containsExactlyInAnyOrder(room.host(), ada);
    }

    @Test
    void a_quorum_out_of_reach_stays_out_of_reach_by_the_tally_that_is_answered() {
      PlayedRoom room = open(aRoom(), ada, ben, user("mute"));
      Quorum unanimous = Quorum.of(MatchRule.unanimous());
      room.no(room.host(), room.title(0));
      room.yes(ada, room.title(0));
      room.yes(ben, room.title(0));

      TitleReading reading = read(room.query(room.title(0)));

      assertThat(unanimous.isReachedBy(reading.tally())).isFalse();
      assertThat(reading.roster()).isEqualTo(room.roster());
      assertThat(Set.of(ada, ben)).containsAll(reading.tally().yeses());
      assertThat(reading.tally().noes()).isLessThanOrEqualTo(1);
    }

    @Test
    void the_quorum_decides_how_far_to_read_and_not_what_counts() {
      PlayedRoom room = open(aRoom(), ada, ben);
      room.yes(ada, room.title(0));
      room.yes(ben, room.title(0));
      TitleQuery.Builder easier = room.query(room.title(0)).quorum(Quorum.of(MatchRule.majority()));

      assertThat(read(easier).tally().yeses()).containsExactlyInAnyOrder(ada, ben);
    }

    @Test
    void a_vote_just_stored_counts_for_who_takes_part_alone() {
      PlayedRoom room = open(aRoom().withRule(MatchRule.atLeast(1)), ada);
      UserId gone = user("gone");
      room.join(gone);
      room.leave(gone);
      Vote adas = room.yes(ada, room.title(0));
      Vote goners = room.yes(gone, room.title(0));

      assertThat(read(room.query(room.title(0)).justStored(adas)).tally().yeses())
          .containsExactly(ada);
      assertThat(read(room.query(room.title(0)).justStored(goners)).tally().yeses())
          .containsExactly(ada);
    }

    @Test
    @Rule({"MATCH-5", "VOTE-3"})
    void the_match_is_there_also_when_the_rule_no_longer_holds() {
      PlayedRoom room = open(aRoom(), ada);
      Match match = room.agreeOn(room.title(0));
      assertThat(room.reading(room.title(0)).match()).contains(match);

      room.no(ada, room.title(0));
      room.no(room.host(), room.title(0));
      room.join(ben);

      assertThat(room.reading(room.title(0)).match()).contains(match);
      assertThat(room.reading(room.title(1)).match()).isEmpty();
    }

    @Test
    void ninety_people_are_counted_to_the_last() {
      List<UserId> guests =
          IntStream.range(0, 89).mapToObj(n -> user("guest")).collect(Collectors.toList());
      PlayedRoom room = open(aRoom(), guests.toArray(UserId[]::new));
      room.everybodyLikes(room.title(0));

      assertThat(room.reading(room.title(0)).tally().yeses())
          .isEqualTo(room.roster().userIds())
          .hasSize(90);
    }

    @Test
    void an_unknown_room_has_no_titles() {
      PlayedRoom room = open(aRoom());
      RoomId never = RoomId.of(unique("room"));

      assertThat(stores.votes().readTitle(room.query(room.title(0)).roomId(never).build()))
          .isEmpty();
      assertThat(stores.votes().readBoard(never)).isEmpty();
      assertThat(stores.votes().votesOf(never, room.host())).isEmpty();
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

  @Nested
  @Rule("ROOM-7")
  class VotesOfAPerson {
    @Test
    void participation_is_not_among_them_not_even_after_leaving() {
      PlayedRoom room = open(aRoom(), ada);
      assertThat(stores.votes().votesOf(room.id(), ada)).isEmpty();
      Vote yes = room.yes(ada, room.title(0));
      room.yes(room.host(), room.title(1));

      assertThat(stores.votes().votesOf(room.id(), ada)).containsExactly(yes);
      room.leave(ada);

      assertThat(stores.votes().votesOf(room.id(), ada)).containsExactly(yes);
      assertThat(stores.votes().votesOf(room.id(), room.host())).hasSize(1);
    }
  }
}
