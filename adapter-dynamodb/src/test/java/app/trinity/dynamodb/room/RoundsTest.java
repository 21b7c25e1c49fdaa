package app.trinity.dynamodb.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.Meter;
import app.trinity.dynamodb.TestTables;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.RosterChange;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rounds as items of their own: what they hold, what they cost, and who knows of them. */
@Rule("ROOM-9a")
class RoundsTest extends StoreContract {
  private final Meter meter = new Meter();

  @Override
  protected Stores createStores(FixedClock clock) {
    return TestTables.stores(TestTables.client(meter));
  }

  private Changing grow(PlayedRoom room, List<Movie> titles) {
    Roster roster = room.roster();
    return stores
        .rosters()
        .change(
            RosterChange.growing(
                roster, Round.of(roster.rounds() + 1, titles, false), clock.instant()));
  }

  private static Movie title(int id, int characters) {
    return Movie.builder().from(SampleData.title(id)).overview("o".repeat(characters)).build();
  }

  private static List<Movie> titles(int from, int characters) {
    List<Movie> titles = new ArrayList<>();
    for (int id = from; id < from + Round.MAX_TITLES; id++) {
      titles.add(title(id, characters));
    }
    return titles;
  }

  @Test
  void a_round_that_fits_an_item_is_stored_whole() {
    PlayedRoom room = open(aRoom());
    List<Movie> titles = titles(100, 7_800);

    grow(room, titles);

    assertThat(TestTables.stores().rooms().rounds(room.id(), 1))
        .containsExactly(Round.of(1, titles, false));
  }

  @Test
  @Rule("ERRORS")
  void of_one_that_does_not_nothing_is_stored_and_it_says_so() {
    PlayedRoom room = open(aRoom());
    Roster before = room.roster();

    assertThatThrownBy(() -> grow(room, titles(100, 8_500)))
        .isInstanceOfSatisfying(
            InfrastructureFailure.class,
            failure -> assertThat(failure.effect()).isEqualTo(Effect.DID_NOT_HAPPEN));

    assertThat(room.roster()).isEqualTo(before);
    assertThat(stores.rooms().laterTitle(room.id(), MovieId.of(100))).isEmpty();
  }

  @Test
  void more_rounds_than_a_batch_has_keys_are_all_read() {
    PlayedRoom room = open(aRoom());
    for (int round = 1; round <= 101; round++) {
      grow(room, List.of(title(100 + round, 1)));
    }

    List<Round> rounds = TestTables.stores().rooms().rounds(room.id(), 101);

    assertThat(rounds).extracting(Round::number).hasSize(101).isSorted().doesNotHaveDuplicates();
    assertThat(TestTables.stores().rooms().laterTitle(room.id(), MovieId.of(201))).isPresent();
  }

  @Test
  void a_process_that_has_not_heard_of_a_round_finds_its_titles() {
    PlayedRoom room = open(aRoom());
    Stores elsewhere = TestTables.stores();
    assertThat(elsewhere.rooms().laterTitle(room.id(), MovieId.of(100))).isEmpty();

    grow(room, List.of(title(100, 1)));
    assertThat(elsewhere.rooms().laterTitle(room.id(), MovieId.of(100))).contains(title(100, 1));
    grow(room, List.of(title(101, 1)));
    assertThat(elsewhere.rooms().laterTitle(room.id(), MovieId.of(101))).contains(title(101, 1));
  }

  @Test
  void a_title_that_is_known_is_not_read_again_and_one_that_is_not_is_looked_for_once() {
    PlayedRoom room = open(aRoom());
    grow(room, List.of(title(100, 1)));
    Stores fresh = TestTables.stores(TestTables.client(meter));
    fresh.rooms().find(room.id());
    assertThat(fresh.rooms().laterTitle(room.id(), MovieId.of(100))).isPresent();
    meter.take();

    assertThat(fresh.rooms().laterTitle(room.id(), MovieId.of(100))).isPresent();
    assertThat(meter.take().calls()).isZero();
    assertThat(fresh.rooms().laterTitle(room.id(), MovieId.of(999))).isEmpty();
    assertThat(meter.take().calls()).isEqualTo(1);
  }
}
