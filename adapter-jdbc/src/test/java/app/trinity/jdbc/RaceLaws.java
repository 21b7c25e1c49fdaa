package app.trinity.jdbc;

import static app.trinity.match.spi.Recording.Outcome.RECORDED;
import static app.trinity.match.spi.Recording.Outcome.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.Participant;
import app.trinity.room.Roster;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.RosterChange;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.TitleReading;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Two transactions meet, the second after each call of the first, so that every place is tried at
 * which one can slip into the other.
 */
abstract class RaceLaws extends StoreContract {
  static final int FEWEST_PLACES = 3;

  final UserId ada = user("ada");
  final UserId ben = user("ben");
  Race race;

  abstract TestDatabase database();

  @Override
  protected Stores createStores(FixedClock clock) {
    return database().stores(clock);
  }

  @BeforeEach
  void prepare() {
    race = new Race(database(), clock);
  }

  @AfterEach
  void end() {
    race.close();
  }

  /** Races with the first held up after each of its calls, until it has none left. */
  final void everywhere(IntPredicate heldAt) {
    int places = 0;
    while (heldAt.test(places + 1)) {
      places++;
    }
    assertThat(places).isGreaterThanOrEqualTo(FEWEST_PLACES);
  }

  static Participant guest(UserId user) {
    return SampleData.participant(user.value());
  }

  final Changing change(Stores process, Roster before, Roster after) {
    return process.rosters().change(RosterChange.of(before, after, clock.instant()));
  }

  /**
   * Records a match while somebody changes what it was judged from: it is recorded if, and only if,
   * it was there before the change was done.
   */
  final <T> void recordingAgainst(Function<PlayedRoom, Function<Stores, T>> change) {
    everywhere(
        call -> {
          PlayedRoom room = open(aRoom(), ada, ben);
          MovieId title = room.title(0);
          room.everybodyLikes(title);
          Match match = room.proposal(title);
          Evidence evidence = room.evidence(title);

          Race.Result<Recording, T, Boolean> result =
              race.run(
                  call,
                  one -> one.matches().record(match, evidence),
                  change.apply(room),
                  () -> stores.matches().find(room.id(), title).isPresent());

          boolean recorded = result.first().outcome() == RECORDED;
          assertThat(result.first().outcome()).isIn(RECORDED, STALE);
          assertThat(stores.matches().find(room.id(), title).isPresent()).isEqualTo(recorded);
          if (result.secondDidNotWait()) {
            assertThat(recorded).as("held after call %s", call).isEqualTo(result.meanwhile());
          } else {
            assertThat(recorded).as("held after call %s", call).isTrue();
          }
          return race.wasHeld();
        });
  }

  static TitleReading voteAndRead(Stores stores, PlayedRoom room, Vote vote) {
    Vote stored = stores.votes().put(vote).stored();
    return stores
        .votes()
        .readTitle(room.query(vote.movieId()).justStored(stored).build())
        .orElseThrow();
  }

  static int yeses(Stores process, PlayedRoom room) {
    return process
        .votes()
        .readBoard(room.id())
        .orElseThrow()
        .board()
        .tally(room.title(0))
        .yeses()
        .size();
  }
}
