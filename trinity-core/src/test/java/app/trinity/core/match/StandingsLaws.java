package app.trinity.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.jqwik.TrinityArbitraries;
import app.trinity.room.RoomId;
import app.trinity.room.Standing;
import app.trinity.testkit.Rule;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

@Rule("MATCH-9")
class StandingsLaws {
  /** Decks that are about the titles of the boards. */
  @Provide
  Arbitrary<List<Movie>> decks() {
    return Combinators.combine(Arbitraries.integers().between(1, 6), Arbitraries.of(6.5, 7.0, -1.0))
        .as(StandingsLaws::movie)
        .list()
        .uniqueElements(Movie::id)
        .ofMinSize(1);
  }

  @Provide
  Arbitrary<Board> boards() {
    return TrinityArbitraries.boards();
  }

  @Provide
  Arbitrary<Set<MovieId>> matched() {
    return Arbitraries.integers().between(1, 6).map(MovieId::of).set();
  }

  private static Movie movie(int id, double rating) {
    Movie.Builder movie = Movie.builder();
    movie.id(MovieId.of(id)).title("Title " + id).overview("");
    if (rating >= 0) {
      movie.voteAverage(rating);
    }
    return movie.build();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void every_title_has_one_place_with_its_counts(
      @ForAll("decks") List<Movie> deck,
      @ForAll("boards") Board board,
      @ForAll("matched") Set<MovieId> matched) {
    List<Standing> standings = Standings.of(deck, board, matched);

    assertThat(standings).extracting(Standing::movie).containsExactlyInAnyOrderElementsOf(deck);
    for (Standing standing : standings) {
      MovieId title = standing.movie().id();
      assertThat(standing.yesVotes()).hasValue(board.tally(title).yeses().size());
      assertThat(standing.noVotes()).hasValue(board.tally(title).noes());
      assertThat(standing.participants()).isEqualTo(board.participants().size());
      assertThat(standing.matched()).isEqualTo(matched.contains(title));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_order_is_total(
      @ForAll("decks") List<Movie> deck,
      @ForAll("boards") Board board,
      @ForAll("matched") Set<MovieId> matched,
      @ForAll long seed) {
    List<Movie> shuffled = new ArrayList<>(deck);
    Collections.shuffle(shuffled, new Random(seed));

    List<Standing> standings = Standings.of(deck, board, matched);
    assertThat(Standings.of(shuffled, board, matched)).isEqualTo(standings);
    for (int i = 1; i < standings.size(); i++) {
      assertThat(Standings.ORDER.compare(standings.get(i - 1), standings.get(i))).isNegative();
      assertThat(Standings.ORDER.compare(standings.get(i), standings.get(i - 1))).isPositive();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void matched_first_then_fewest_noes_most_yeses_best_rating_lowest_id(
      @ForAll("decks") List<Movie> deck,
      @ForAll("boards") Board board,
      @ForAll("matched") Set<MovieId> matched) {
    List<Standing> standings = Standings.of(deck, board, matched);
    Set<String> decided = new HashSet<>();
    for (int i = 1; i < standings.size(); i++) {
      decided.add(decidedBy(standings.get(i - 1), standings.get(i)));
    }

    for (String by : List.of("match", "noes", "yeses", "rating", "id")) {
      Statistics.label("decided by " + by)
          .collect(decided.contains(by))
          .coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
    }
  }

  /** Says by what the first stands before the second, and fails where it should not. */
  private static String decidedBy(Standing first, Standing second) {
    if (first.matched() != second.matched()) {
      assertThat(first.matched()).isTrue();
      return "match";
    }
    if (!first.noVotes().equals(second.noVotes())) {
      assertThat(first.noVotes().orElseThrow()).isLessThan(second.noVotes().orElseThrow());
      return "noes";
    }
    if (!first.yesVotes().equals(second.yesVotes())) {
      assertThat(first.yesVotes().orElseThrow()).isGreaterThan(second.yesVotes().orElseThrow());
      return "yeses";
    }
    if (!first.movie().voteAverage().equals(second.movie().voteAverage())) {
      assertThat(first.movie().voteAverage().orElse(-1))
          .isGreaterThan(second.movie().voteAverage().orElse(-1));
      return "rating";
    }
    assertThat(first.movie().id()).isLessThan(second.movie().id());
    return "id";
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Rule({"MATCH-9a", "VOTE-4"})
  void a_participant_learns_no_votes_on_titles_they_have_not_voted_on(
      @ForAll("decks") List<Movie> deck,
      @ForAll("boards") Board board,
      @ForAll("matched") Set<MovieId> matched) {
    Assume.that(!board.participants().isEmpty());
    UserId me = board.participants().iterator().next();
    boolean everybodyIsThrough =
        board.participants().stream()
            .allMatch(user -> deck.stream().allMatch(title -> board.hasVoted(user, title.id())));

    List<Standing> standings = Standings.forParticipant(deck, board, matched, me);

    if (everybodyIsThrough) {
      assertThat(standings).isEqualTo(Standings.of(deck, board, matched));
    } else {
      List<Movie> shown =
          deck.stream()
              .filter(title -> matched.contains(title.id()) || board.hasVoted(me, title.id()))
              .toList();
      List<Movie> hidden = deck.stream().filter(title -> !shown.contains(title)).toList();
      assertThat(standings.subList(0, shown.size())).isEqualTo(Standings.of(shown, board, matched));
      assertThat(standings.subList(shown.size(), standings.size()))
          .isEqualTo(
              hidden.stream()
                  .map(title -> Standing.untold(title, board.participants().size()))
                  .toList());
    }
    Statistics.label("hidden")
        .collect(standings.stream().anyMatch(standing -> standing.noVotes().isEmpty()))
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    Statistics.label("everybody is through")
        .collect(everybodyIsThrough)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Rule("MATCH-9a")
  void what_the_others_say_of_titles_i_have_not_voted_on_changes_nothing_that_i_see(
      @ForAll("decks") List<Movie> deck, @ForAll("boards") Board board) {
    Assume.that(!board.participants().isEmpty());
    UserId me = board.participants().iterator().next();
    Assume.that(deck.stream().anyMatch(title -> !board.hasVoted(me, title.id())));
    List<Vote> silenced = new ArrayList<>();
    for (Movie title : deck) {
      for (UserId user : board.participants()) {
        if (!board.hasVoted(me, title.id())) {
          silenced.add(
              Vote.of(RoomId.of("room"), user, title.id(), Choice.RETRACTED, Instant.EPOCH));
        }
      }
    }

    assertThat(Standings.forParticipant(deck, board.with(silenced), Set.of(), me))
        .isEqualTo(Standings.forParticipant(deck, board, Set.of(), me));
  }

  @Example
  void a_title_keeps_its_match_whatever_the_board_says_now() {
    List<Movie> deck = List.of(movie(1, 7.0), movie(2, 6.5));
    Board nobody = Board.of(Set.of(), List.of());

    assertThat(Standings.of(deck, nobody, Set.of(MovieId.of(2))))
        .extracting(standing -> standing.movie().id().value())
        .containsExactly(2, 1);
  }
}
