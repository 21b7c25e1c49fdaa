package app.trinity.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.Username;
import app.trinity.discovery.Movie;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.rule.MatchRule;
import app.trinity.vote.Board;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.statistics.Statistics;

/** What is drawn covers what laws are about. */
@Domain(TrinityDomain.class)
class TrinityArbitrariesProperties {
  private static final Set<MatchRule.Kind> BUILT_IN =
      EnumSet.complementOf(EnumSet.of(MatchRule.Kind.CUSTOM));

  @Property(generation = GenerationMode.RANDOMIZED)
  void rules_of_every_kind_are_drawn(@ForAll MatchRule rule) {
    Statistics.label("kind")
        .collect(rule.kind())
        .coverage(
            coverage -> {
              for (MatchRule.Kind kind : BUILT_IN) {
                coverage.check(kind).percentage(share -> share > 5);
              }
            });
  }

  @Property
  void tallies_are_drawn_with_and_without_agreement(@ForAll Tally tally) {
    int participants = tally.participants().size();
    Statistics.label("unanimous")
        .collect(participants > 1 && tally.yeses().size() == participants)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
    Statistics.label("refused")
        .collect(tally.noes() > 0)
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 20);
              coverage.check(false).percentage(share -> share > 5);
            });
    Statistics.label("nobody takes part")
        .collect(participants == 0)
        .coverage(coverage -> coverage.check(true).count(count -> count > 0));
  }

  @Property
  void boards_are_drawn_with_titles_that_all_like(@ForAll Board board) {
    int people = board.participants().size();
    Statistics.label("somebody agrees")
        .collect(
            people > 1
                && board.titles().stream()
                    .anyMatch(title -> board.tally(title).yeses().size() == people))
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 5);
              coverage.check(false).percentage(share -> share > 10);
            });
  }

  @Property
  @Domain(Ballots.class)
  void ballots_are_drawn_with_ties_and_repeats(@ForAll List<Vote> votes) {
    Set<List<Object>> cast = new HashSet<>();
    Set<List<Object>> timed = new HashSet<>();
    boolean again = false;
    boolean tied = false;
    for (Vote vote : votes) {
      again |= !cast.add(List.of(vote.userId(), vote.movieId()));
      tied |= !timed.add(List.of(vote.userId(), vote.movieId(), vote.castAt()));
    }
    Statistics.label("somebody votes on a title again")
        .collect(again)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    Statistics.label("and at the same time")
        .collect(tied)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    Statistics.label("a participation vote is among them")
        .collect(votes.stream().anyMatch(vote -> vote.movieId().value() < 0))
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
  }

  @Property(tries = 200)
  void rooms_keep_what_every_room_keeps(@ForAll Room room) {
    assertThat(room.participants().get(0).userId()).isEqualTo(room.hostId());
    assertThat(room.candidates()).doesNotHaveDuplicates().isNotEmpty();
    assertThat(room.endsAt()).isAfter(room.createdAt());
    Statistics.label("media type")
        .collect(room.mediaType())
        .coverage(coverage -> coverage.checkQuery(type -> true).count(count -> count > 0));
  }

  @Property(tries = 200)
  void decks_hold_titles_without_a_rating(@ForAll List<Movie> deck) {
    assertThat(deck).extracting(Movie::id).doesNotHaveDuplicates();
    Statistics.label("unrated title")
        .collect(deck.stream().anyMatch(movie -> movie.voteAverage().isEmpty()))
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
  }

  @Property
  void usernames_are_not_all_ascii(@ForAll Username username) {
    Statistics.label("ascii")
        .collect(username.value().chars().allMatch(character -> character < 0x80))
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 10);
              coverage.check(false).percentage(share -> share > 10);
            });
  }

  /** Ballots by type. */
  static final class Ballots extends DomainContextBase {
    @Provide
    Arbitrary<List<Vote>> ballots() {
      return TrinityArbitraries.ballots();
    }

    @Provide
    Arbitrary<Vote> votes() {
      return TrinityArbitraries.votes(RoomId.of("room"));
    }
  }
}
