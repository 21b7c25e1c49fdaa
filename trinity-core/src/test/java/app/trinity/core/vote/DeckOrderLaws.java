package app.trinity.core.vote;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.jqwik.TrinityArbitraries;
import app.trinity.room.RoomId;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.testkit.Rule;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

@Rule("DECK-1")
class DeckOrderLaws {
  private static final UserId ME = UserId.of("user-1");
  private static final DeckOrder ORDER = DeckOrder.byChanceOfMatch();
  private static final Quorum UNANIMOUS = Quorum.of(MatchRule.unanimous());

  /** Decks that are about the titles of the boards, in any order. */
  @Provide
  Arbitrary<List<Movie>> decks() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 8), Arbitraries.of(5.5, 6.5, 7.0, 8.0, -1.0))
        .as(DeckOrderLaws::movie)
        .list()
        .uniqueElements(Movie::id)
        .ofMinSize(1);
  }

  @Provide
  Arbitrary<Board> boards() {
    return TrinityArbitraries.boards();
  }

  @Provide
  Arbitrary<Quorum> quorums() {
    return Arbitraries.of(
            MatchRule.unanimous(),
            MatchRule.allButOne(),
            MatchRule.majority(),
            MatchRule.atLeast(2))
        .flatMap(rule -> Arbitraries.integers().between(1, 2).map(least -> Quorum.of(rule, least)));
  }

  private static Movie movie(int id, double rating) {
    Movie.Builder movie = Movie.builder().id(MovieId.of(id)).title("Title " + id).overview("");
    return rating < 0 ? movie.build() : movie.voteAverage(rating).voteCount(200 + id).build();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void what_i_have_not_voted_on_is_dealt_once_and_nothing_else(
      @ForAll("decks") List<Movie> deck, @ForAll("boards") Board board) {
    assertThat(ORDER.next(deck, board, UNANIMOUS, ME, deck.size()))
        .containsExactlyInAnyOrderElementsOf(
            deck.stream().filter(title -> !board.hasVoted(ME, title.id())).toList());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_chance_of_each_title_is_that_of_all_ways_to_vote_counted_one_by_one(
      @ForAll("decks") List<Movie> deck,
      @ForAll("boards") Board board,
      @ForAll("quorums") Quorum quorum) {
    List<Movie> next = ORDER.next(deck, board, quorum, ME, deck.size());

    List<Movie> expected =
        deck.stream().filter(title -> !board.hasVoted(ME, title.id())).collect(Collectors.toList());
    double[] chances = new double[deck.size()];
    for (int place = 0; place < chances.length; place++) {
      chances[place] = BruteForce.chance(deck, place, board, quorum, ME);
    }
    for (int i = 1; i < next.size(); i++) {
      double first = chances[deck.indexOf(next.get(i - 1))];
      double second = chances[deck.indexOf(next.get(i))];
      assertThat(first).isGreaterThan(second - 1e-9);
    }
    assertThat(next).containsExactlyInAnyOrderElementsOf(expected);
    Statistics.label("chances")
        .collect(
            Arrays.stream(chances).map(chance -> Math.rint(chance * 1e6)).distinct().count() > 2)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void titles_of_one_chance_keep_the_order_of_the_deck(
      @ForAll("decks") List<Movie> deck, @ForAll("quorums") Quorum quorum) {
    List<Movie> alike = deck.stream().map(title -> movie(title.id().value(), 7)).toList();
    Board nobody = Board.of(List.of(ME, UserId.of("user-2"), UserId.of("user-3")), List.of());

    assertThat(ORDER.next(alike, nobody, quorum, ME, deck.size())).isEqualTo(alike);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void fewer_titles_are_the_first_of_more(
      @ForAll("decks") List<Movie> deck,
      @ForAll("boards") Board board,
      @ForAll("quorums") Quorum quorum,
      @ForAll @IntRange(max = 10) int limit) {
    List<Movie> all = ORDER.next(deck, board, quorum, ME, deck.size());

    assertThat(ORDER.next(deck, board, quorum, ME, limit))
        .isEqualTo(all.subList(0, Math.min(limit, all.size())));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Rule("DECK-2")
  void nothing_but_deck_and_votes_decides_so_another_device_goes_on_where_this_one_stopped(
      @ForAll("decks") List<Movie> deck, @ForAll("boards") Board board) {
    assertThat(ORDER.next(List.copyOf(deck), board, UNANIMOUS, ME, deck.size()))
        .isEqualTo(ORDER.next(deck, board, UNANIMOUS, ME, deck.size()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Rule("DECK-2")
  void voting_on_card_after_card_goes_through_the_whole_deck(
      @ForAll("decks") List<Movie> deck, @ForAll List<Boolean> choices) {
    List<Vote> votes = new ArrayList<>();
    for (int card = 0; card < deck.size(); card++) {
      Board board = Board.of(Set.of(ME), votes);
      Movie next = ORDER.next(deck, board, UNANIMOUS, ME, 1).get(0);
      assertThat(board.hasVoted(ME, next.id())).isFalse();
      Choice choice = Choice.of(card < choices.size() && choices.get(card));
      votes.add(Vote.of(RoomId.of("room"), ME, next.id(), choice, Instant.EPOCH));
    }

    assertThat(ORDER.next(deck, Board.of(Set.of(ME), votes), UNANIMOUS, ME, deck.size())).isEmpty();
  }

  @Example
  void a_no_ends_a_titles_chance_by_unanimity_and_not_by_majority() {
    UserId ada = UserId.of("ada");
    UserId ben = UserId.of("ben");
    List<Movie> deck = IntStream.rangeClosed(1, 3).mapToObj(id -> movie(id, 7)).toList();
    Board board =
        Board.of(
            List.of(ME, ada, ben),
            List.of(vote(ada, 1, Choice.YES), vote(ben, 1, Choice.NO), vote(ada, 3, Choice.YES)));

    assertThat(ids(ORDER.next(deck, board, Quorum.of(MatchRule.unanimous()), ME, 3)))
        .containsExactly(3, 2, 1);
    assertThat(ids(ORDER.next(deck, board, Quorum.of(MatchRule.majority()), ME, 3)))
        .containsExactly(1, 3, 2);
  }

  @Example
  void a_better_rated_title_comes_first_where_nobody_has_voted() {
    List<Movie> deck = List.of(movie(1, 5.5), movie(2, 8), movie(3, 7));
    Board nobody = Board.of(List.of(ME, UserId.of("ada")), List.of());

    assertThat(ids(ORDER.next(deck, nobody, Quorum.of(MatchRule.unanimous()), ME, 3)))
        .containsExactly(2, 3, 1);
    assertThat(ids(DeckOrder.asDealt().next(deck, nobody, Quorum.of(MatchRule.unanimous()), ME, 3)))
        .containsExactly(1, 2, 3);
  }

  @Example
  void whoever_is_first_in_a_room_is_dealt_what_they_will_be_dealt_with_others() {
    List<Movie> deck = List.of(movie(1, 5.5), movie(2, 8), movie(3, 7));
    Board alone = Board.of(List.of(ME), List.of());

    assertThat(ids(ORDER.next(deck, alone, Quorum.of(MatchRule.unanimous()), ME, 3)))
        .containsExactly(2, 3, 1);
    assertThat(ids(ORDER.next(deck, alone, Quorum.of(MatchRule.atLeast(5)), ME, 3)))
        .containsExactly(2, 3, 1);
  }

  @Example
  void a_yes_of_somebody_who_often_says_no_is_not_waited_for() {
    UserId ready = UserId.of("ready");
    UserId choosy = UserId.of("choosy");
    List<Movie> deck = IntStream.rangeClosed(1, 12).mapToObj(id -> movie(id, 7)).toList();
    List<Vote> votes = new ArrayList<>();
    for (int title = 3; title <= 12; title++) {
      votes.add(vote(ready, title, Choice.YES));
      votes.add(vote(choosy, title, Choice.NO));
    }
    votes.add(vote(ready, 1, Choice.YES));
    votes.add(vote(choosy, 2, Choice.YES));
    Board board = Board.of(List.of(ME, ready, choosy), votes);

    assertThat(ids(ORDER.next(deck, board, Quorum.of(MatchRule.unanimous()), ME, 2)))
        .containsExactly(2, 1);
  }

  private static List<Integer> ids(List<Movie> titles) {
    return titles.stream().map(title -> title.id().value()).toList();
  }

  private static Vote vote(UserId user, int title, Choice choice) {
    return Vote.of(RoomId.of("room"), user, MovieId.of(title), choice, Instant.EPOCH);
  }
}
