package app.trinity.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.room.Standing;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.Rule;
import app.trinity.testkit.StoreCall;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VoteStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A process that dies right after storing the last yes, and who finds the match. */
@Rule("MATCH-4")
class ReconcilingTest extends GameNight {
  private static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A room of two in which both like Alien and nobody has recorded it. */
  private Room leftUnrecorded() {
    Room room = roomOf(ada, ben);
    yes(ada, room, alien);
    no(ben, room, brazil);
    Trinity dying =
        builder(
                new CallInterceptor() {
                  @Override
                  public void after(StoreCall call) {
                    if (call.is(VoteStore.class, "put")) {
                      throw new Died();
                    }
                  }
                })
            .build();
    assertThatThrownBy(() -> dying.voting().vote(ben, room.id(), alien, Choice.YES))
        .isInstanceOf(Died.class);
    assertThat(matchOf(room, alien)).isEmpty();
    return room;
  }

  @Test
  void reconciling_the_room_records_it_once() {
    Room room = leftUnrecorded();

    assertThat(trinity.reconciliation().reconcile(room.id()))
        .extracting(Match::movieId)
        .containsExactly(alien);
    assertThat(matchOf(room, alien)).isPresent();
    assertThat(trinity.reconciliation().reconcile(room.id())).isEmpty();
  }

  @Test
  void reconciling_the_title_records_it_and_answers_it_again() {
    Room room = leftUnrecorded();

    Match match = trinity.reconciliation().reconcile(room.id(), alien).orElseThrow();

    assertThat(matchOf(room, alien)).contains(match);
    assertThat(trinity.reconciliation().reconcile(room.id(), alien)).contains(match);
    assertThat(trinity.reconciliation().reconcile(room.id(), brazil)).isEmpty();
  }

  @Test
  void looking_at_the_next_titles_records_it() {
    Room room = leftUnrecorded();

    trinity.rooms().nextCards(ada, room.id(), 1);

    assertThat(matchOf(room, alien)).isPresent();
  }

  @Test
  @Rule("MATCH-9")
  void looking_at_the_standings_records_it_and_shows_it() {
    Room room = leftUnrecorded();

    Standing first = trinity.rooms().standings(ada, room.id()).get(0);

    assertThat(first.movie().id()).isEqualTo(alien);
    assertThat(first.matched()).isTrue();
    assertThat(matchOf(room, alien)).isPresent();
  }

  @Test
  @Rule("VOTE-3")
  void repeating_the_vote_records_it() {
    Room room = leftUnrecorded();

    assertThat(yes(ben, room, alien).match()).isPresent();
  }

  @Test
  void a_room_that_has_ended_is_reconciled_too() {
    Room room = leftUnrecorded();
    clock.turnTo(room.endsAt().plus(Duration.ofHours(1)));

    assertThat(trinity.reconciliation().reconcile(room.id())).hasSize(1);
  }

  @Test
  void a_match_that_no_longer_holds_is_not_made_up() {
    Room room = leftUnrecorded();
    no(ada, room, alien);

    assertThat(trinity.reconciliation().reconcile(room.id())).isEmpty();
    assertThat(trinity.reconciliation().reconcile(room.id(), alien)).isEmpty();
  }

  @Test
  void nothing_comes_of_an_unknown_room_or_title() {
    Room room = leftUnrecorded();

    assertThat(trinity.reconciliation().reconcile(RoomId.of("nowhere"))).isEmpty();
    assertThat(trinity.reconciliation().reconcile(RoomId.of("nowhere"), alien)).isEmpty();
    assertThat(trinity.reconciliation().reconcile(room.id(), MovieId.of(99))).isEmpty();
  }

  @Test
  void yeses_to_a_title_that_is_not_in_the_deck_make_no_match() {
    Room room = roomOf(ada, ben);
    MovieId stray = MovieId.of(99);
    List.of(ada, ben)
        .forEach(
            user ->
                stores.votes().put(Vote.of(room.id(), user, stray, Choice.YES, clock.instant())));

    assertThat(trinity.reconciliation().reconcile(room.id(), stray)).isEmpty();
    assertThat(matchOf(room, stray)).isEmpty();
  }
}
