package app.trinity.vote;

import static app.trinity.vote.Choice.YES;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.jqwik.TrinityArbitraries;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Rule("VOTE-2")
class BoardLaws {
  private static final RoomId ROOM = RoomId.of("room");
  private static final UserId ADA = UserId.of("ada");
  private static final UserId BEN = UserId.of("ben");
  private static final MovieId TITLE = MovieId.of(1);
  private static final Instant NOON = Instant.parse("2024-05-04T12:00:00Z");

  @Provide
  Arbitrary<List<Vote>> ballots() {
    return TrinityArbitraries.ballots();
  }

  @Provide
  Arbitrary<Set<UserId>> people() {
    return TrinityArbitraries.userIds().set().ofMaxSize(5);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_order_of_votes_does_not_matter(
      @ForAll("people") Set<UserId> people,
      @ForAll("ballots") List<Vote> votes,
      @ForAll long seed) {
    List<Vote> shuffled = new ArrayList<>(votes);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Board.of(people, shuffled)).isEqualTo(Board.of(people, votes));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_vote_given_twice_counts_once(
      @ForAll("people") Set<UserId> people, @ForAll("ballots") List<Vote> votes) {
    List<Vote> twice = new ArrayList<>(votes);
    twice.addAll(votes);

    assertThat(Board.of(people, twice)).isEqualTo(Board.of(people, votes));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void replaying_votes_from_any_point_changes_nothing(
      @ForAll("people") Set<UserId> people,
      @ForAll("ballots") List<Vote> votes,
      @ForAll int point) {
    List<Vote> replayed = new ArrayList<>(votes);
    replayed.addAll(votes.subList(Math.floorMod(point, votes.size() + 1), votes.size()));

    assertThat(Board.of(people, replayed)).isEqualTo(Board.of(people, votes));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void each_word_is_the_last_one_given(
      @ForAll("people") Set<UserId> people, @ForAll("ballots") List<Vote> votes) {
    Board board = Board.of(people, votes);
    for (UserId user : people) {
      for (MovieId title : titles(votes)) {
        Optional<Vote> last =
            votes.stream()
                .filter(vote -> vote.userId().equals(user) && vote.movieId().equals(title))
                .max((one, other) -> one.supersedes(other) ? 1 : other.supersedes(one) ? -1 : 0);
        assertThat(board.hasVoted(user, title)).isEqualTo(last.isPresent());
        assertThat(board.tally(title).yeses().contains(user))
            .isEqualTo(last.filter(Vote::isYes).isPresent());
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Rule("MATCH-1")
  void votes_of_people_who_do_not_take_part_are_passed_over(
      @ForAll("people") Set<UserId> people, @ForAll("ballots") List<Vote> votes) {
    List<Vote> ofParticipants =
        votes.stream().filter(vote -> people.contains(vote.userId())).toList();

    assertThat(Board.of(people, votes)).isEqualTo(Board.of(people, ofParticipants));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Rule("VOTE-1")
  void taking_part_is_no_vote_on_a_title(
      @ForAll("people") Set<UserId> people, @ForAll("ballots") List<Vote> votes) {
    Board board = Board.of(people, votes);

    assertThat(board.titles()).doesNotContain(MovieId.PARTICIPATION);
    assertThat(board.tally(MovieId.PARTICIPATION).yeses()).isEmpty();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_tally_counts_everybody_once(
      @ForAll("people") Set<UserId> people, @ForAll("ballots") List<Vote> votes) {
    Board board = Board.of(people, votes);
    for (MovieId title : titles(votes)) {
      Tally tally = board.tally(title);
      long voters = people.stream().filter(user -> board.hasVoted(user, title)).count();
      assertThat(tally.participants()).isEqualTo(people);
      assertThat((long) tally.yeses().size() + tally.noes()).isEqualTo(voters);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void boards_that_are_equal_tell_the_same(
      @ForAll("people") Set<UserId> people,
      @ForAll("ballots") List<Vote> votes,
      @ForAll("ballots") List<Vote> others) {
    Board board = Board.of(people, votes);
    Board other = Board.of(people, others);
    if (board.equals(other)) {
      assertThat(board).hasSameHashCodeAs(other);
      titles(votes).forEach(title -> assertThat(board.tally(title)).isEqualTo(other.tally(title)));
    }
  }

  private static Set<MovieId> titles(List<Vote> votes) {
    Set<MovieId> titles = new HashSet<>();
    votes.forEach(vote -> titles.add(vote.movieId()));
    titles.remove(MovieId.PARTICIPATION);
    return titles;
  }

  @Example
  void a_no_after_a_yes_withdraws_it() {
    Board board =
        Board.of(
            Set.of(ADA, BEN),
            List.of(vote(ADA, Choice.NO, NOON.plusSeconds(1)), vote(ADA, Choice.YES, NOON)));

    assertThat(board.tally(TITLE)).isEqualTo(Tally.of(TITLE, Set.of(ADA, BEN), Set.of(), 1));
  }

  @Example
  void a_no_outweighs_a_yes_of_the_same_time() {
    assertThat(vote(ADA, Choice.NO, NOON).supersedes(vote(ADA, Choice.YES, NOON))).isTrue();
    assertThat(vote(ADA, Choice.YES, NOON).supersedes(vote(ADA, Choice.NO, NOON))).isFalse();
    assertThat(vote(ADA, Choice.YES, NOON).supersedes(vote(ADA, Choice.YES, NOON))).isFalse();
  }

  @Example
  void a_title_nobody_has_voted_on_has_no_yes_and_no_no() {
    Board board = Board.of(Set.of(ADA), List.of());

    assertThat(board.tally(TITLE)).isEqualTo(Tally.of(TITLE, Set.of(ADA), Set.of(), 0));
    assertThat(board.hasVoted(ADA, TITLE)).isFalse();
    assertThat(board.titles()).isEmpty();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void voting_on_a_board_is_folding_the_vote_with_the_others(
      @ForAll("people") Set<UserId> people, @ForAll("ballots") List<Vote> votes) {
    List<Vote> inTime = new ArrayList<>(votes);
    inTime.sort((one, other) -> one.supersedes(other) ? 1 : other.supersedes(one) ? -1 : 0);
    Board board = Board.of(people, List.of());
    for (Vote vote : inTime) {
      board = board.with(List.of(vote));
    }

    assertThat(board).isEqualTo(Board.of(people, votes));
    assertThat(Board.of(people, List.of()).with(inTime)).isEqualTo(board);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_counts_are_those_of_the_tally(
      @ForAll("people") Set<UserId> people, @ForAll("ballots") List<Vote> votes) {
    Board board = Board.of(people, votes);
    for (MovieId title : titles(votes)) {
      assertThat(board.yesVotes(title)).isEqualTo(board.tally(title).yeses().size());
      assertThat(board.noVotes(title)).isEqualTo(board.tally(title).noes());
      for (UserId user : people) {
        assertThat(board.choice(user, title).isPresent()).isEqualTo(board.hasVoted(user, title));
        assertThat(board.choice(user, title).filter(Choice::isYes).isPresent())
            .isEqualTo(board.tally(title).yeses().contains(user));
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_order_of_people_does_not_matter_to_what_they_say(
      @ForAll("people") Set<UserId> people, @ForAll("ballots") List<Vote> votes) {
    List<UserId> backwards = new ArrayList<>(people);
    Collections.reverse(backwards);

    assertThat(Board.of(backwards, votes))
        .isEqualTo(Board.of(people, votes))
        .hasSameHashCodeAs(Board.of(people, votes));
    assertThat(Board.of(backwards, votes).participants()).containsExactlyElementsOf(backwards);
  }

  @Example
  void another_word_makes_another_board() {
    Board yes = Board.of(List.of(ADA, BEN), List.of(vote(ADA, Choice.YES, NOON)));

    assertThat(yes).isNotEqualTo(Board.of(List.of(ADA, BEN), List.of(vote(ADA, Choice.NO, NOON))));
    assertThat(yes).isNotEqualTo(Board.of(List.of(ADA, BEN), List.of(vote(BEN, Choice.YES, NOON))));
    assertThat(yes).isNotEqualTo(Board.of(List.of(ADA), List.of(vote(ADA, Choice.YES, NOON))));
    assertThat(yes).isNotEqualTo(Board.of(List.of(ADA, BEN), List.of()));
  }

  @Example
  void a_failure_shows_the_votes_of_a_board() {
    Board board =
        Board.of(
            List.of(ADA, BEN),
            List.of(vote(ADA, Choice.NO, NOON), Vote.of(ROOM, BEN, MovieId.of(7), YES, NOON)));

    assertThat(board).hasToString("Board{participants=[ada, ben], votes={1=N-, 7=-Y}}");
  }

  @Example
  void a_failure_of_a_full_room_stays_readable() {
    List<UserId> crowd = IntStream.range(0, 90).mapToObj(n -> UserId.of("guest-" + n)).toList();
    List<Vote> votes =
        IntStream.rangeClosed(1, 100)
            .mapToObj(title -> Vote.of(ROOM, crowd.get(0), MovieId.of(title), YES, NOON))
            .toList();

    assertThat(Board.of(crowd, votes).toString())
        .contains("guest-19, … 70 more]", "60=Y-------------------, … 40 more}}")
        .doesNotContain("guest-20", "61=");
  }

  private static Vote vote(UserId user, Choice choice, Instant at) {
    return Vote.of(ROOM, user, TITLE, choice, at);
  }
}
