package app.trinity.core.vote;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.jqwik.TrinityArbitraries;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

@Rule("DECK-1")
class DeckLaws {
  private static final UserId ME = UserId.of("user-1");

  /** Decks that are about the titles of the boards, in any order. */
  @Provide
  Arbitrary<List<Movie>> decks() {
    return Arbitraries.integers()
        .between(1, 8)
        .map(DeckLaws::movie)
        .list()
        .uniqueElements(Movie::id)
        .ofMinSize(1);
  }

  @Provide
  Arbitrary<Board> boards() {
    return TrinityArbitraries.boards();
  }

  private static Movie movie(int id) {
    return Movie.builder().id(MovieId.of(id)).title("Title " + id).overview("").build();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void what_i_have_not_voted_on_is_dealt_once_and_nothing_else(
      @ForAll("decks") List<Movie> deck, @ForAll("boards") Board board) {
    assertThat(Deck.next(deck, board, ME, deck.size()))
        .containsExactlyInAnyOrderElementsOf(
            deck.stream().filter(title -> !board.hasVoted(ME, title.id())).toList());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void liked_titles_come_first_then_unseen_ones_then_refused_ones(
      @ForAll("decks") List<Movie> deck, @ForAll("boards") Board board) {
    List<Movie> next = Deck.next(deck, board, ME, deck.size());
    for (int i = 1; i < next.size(); i++) {
      Tally first = board.tally(next.get(i - 1).id());
      Tally second = board.tally(next.get(i).id());
      assertThat(group(first)).isLessThanOrEqualTo(group(second));
      if (group(first) == 0 && group(second) == 0) {
        assertThat(first.yeses()).hasSizeGreaterThanOrEqualTo(second.yeses().size());
      }
      boolean tied =
          group(first) == group(second)
              && (group(first) > 0 || first.yeses().size() == second.yeses().size());
      if (tied) {
        assertThat(deck.indexOf(next.get(i - 1))).isLessThan(deck.indexOf(next.get(i)));
      }
    }
    Statistics.label("groups")
        .collect(next.stream().map(title -> group(board.tally(title.id()))).distinct().count())
        .coverage(coverage -> coverage.check(3L).percentage(share -> share > 1));
  }

  /** 0 where somebody likes it and nobody refuses it, 1 where nobody has seen it, 2 refused. */
  private static int group(Tally tally) {
    return tally.noes() > 0 ? 2 : tally.yeses().isEmpty() ? 1 : 0;
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void fewer_titles_are_the_first_of_more(
      @ForAll("decks") List<Movie> deck,
      @ForAll("boards") Board board,
      @ForAll @IntRange(max = 10) int limit) {
    List<Movie> all = Deck.next(deck, board, ME, deck.size());

    assertThat(Deck.next(deck, board, ME, limit))
        .isEqualTo(all.subList(0, Math.min(limit, all.size())));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Rule("DECK-2")
  void nothing_but_deck_and_votes_decides_so_another_device_goes_on_where_this_one_stopped(
      @ForAll("decks") List<Movie> deck, @ForAll("boards") Board board) {
    assertThat(Deck.next(List.copyOf(deck), board, ME, deck.size()))
        .isEqualTo(Deck.next(deck, board, ME, deck.size()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Rule("DECK-2")
  void voting_on_card_after_card_goes_through_the_whole_deck(
      @ForAll("decks") List<Movie> deck, @ForAll List<Choice> choices) {
    List<Vote> votes = new ArrayList<>();
    for (int card = 0; card < deck.size(); card++) {
      Board board = Board.of(Set.of(ME), votes);
      Movie next = Deck.next(deck, board, ME, 1).get(0);
      assertThat(board.hasVoted(ME, next.id())).isFalse();
      Choice choice = card < choices.size() ? choices.get(card) : Choice.NO;
      votes.add(Vote.of(RoomId.of("room"), ME, next.id(), choice, Instant.EPOCH));
    }

    assertThat(Deck.next(deck, Board.of(Set.of(ME), votes), ME, deck.size())).isEmpty();
  }

  @Example
  void the_most_liked_title_comes_first() {
    UserId ada = UserId.of("ada");
    UserId ben = UserId.of("ben");
    List<Movie> deck = IntStream.rangeClosed(1, 4).mapToObj(DeckLaws::movie).toList();
    Board board =
        Board.of(
            List.of(ME, ada, ben),
            List.of(
                vote(ada, 1, Choice.YES),
                vote(ben, 1, Choice.NO),
                vote(ada, 3, Choice.YES),
                vote(ada, 4, Choice.YES),
                vote(ben, 4, Choice.YES)));

    assertThat(Deck.next(deck, board, ME, 4))
        .extracting(title -> title.id().value())
        .containsExactly(4, 3, 2, 1);
  }

  private static Vote vote(UserId user, int title, Choice choice) {
    return Vote.of(RoomId.of("room"), user, MovieId.of(title), choice, Instant.EPOCH);
  }
}
