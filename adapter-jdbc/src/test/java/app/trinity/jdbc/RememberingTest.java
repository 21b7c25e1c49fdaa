package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.RosterChange;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a process remembers of rooms, and how much is remembered of what people have seen. */
class RememberingTest {
  abstract static class Laws extends StoreContract {
    private final AtomicInteger queries = new AtomicInteger();
    private Stores another;

    abstract TestDatabase database();

    @Override
    protected Stores createStores(FixedClock clock) {
      WatchedSource.Watcher counting =
          new WatchedSource.Watcher() {
            @Override
            public void after(String call) {
              if (call.equals("executeQuery")) {
                queries.incrementAndGet();
              }
            }
          };
      another =
          database().builder(WatchedSource.over(database().pool(), counting)).clock(clock).build();
      return database().stores(clock);
    }

    private static Round round(int number, boolean last) {
      int first = 50 + 10 * number;
      return Round.of(number, SampleData.titles(first + 3).subList(first, first + 3), last);
    }

    private static MovieId titleOf(Round round) {
      return round.titles().get(2).id();
    }

    private void grow(PlayedRoom room, Round round) {
      Roster before = room.roster();
      assertThat(
              stores
                  .rosters()
                  .change(RosterChange.growing(before, round, clock.instant()))
                  .roster())
          .contains(before.grown(round));
    }

    @Test
    @Rule("ROOM-9a")
    void a_title_of_a_round_that_another_process_has_added_is_found_and_then_remembered() {
      PlayedRoom room = open(aRoom());
      Round first = round(1, false);
      Round second = round(2, true);
      assertThat(another.rooms().laterTitle(room.id(), titleOf(first))).isEmpty();

      grow(room, first);
      assertThat(another.rooms().laterTitle(room.id(), titleOf(first))).isPresent();
      assertThat(another.rooms().laterTitle(room.id(), titleOf(second))).isEmpty();
      grow(room, second);
      assertThat(another.rooms().laterTitle(room.id(), titleOf(second))).isPresent();

      int before = queries.get();
      assertThat(another.rooms().laterTitle(room.id(), titleOf(first))).isPresent();
      assertThat(another.rooms().rounds(room.id(), 1)).containsExactly(first);
      assertThat(another.rooms().rounds(room.id(), 2)).containsExactly(first, second);
      assertThat(queries.get()).isEqualTo(before);
    }

    @Test
    @Rule("ROOM-9a")
    void a_title_that_no_round_has_is_looked_for_each_time() {
      PlayedRoom room = open(aRoom());
      grow(room, round(1, true));
      assertThat(another.rooms().rounds(room.id(), 1)).hasSize(1);
      int before = queries.get();

      assertThat(another.rooms().laterTitle(room.id(), MovieId.of(999))).isEmpty();
      assertThat(another.rooms().laterTitle(room.id(), MovieId.of(999))).isEmpty();

      assertThat(queries.get()).isEqualTo(before + 2);
    }

    @Test
    @Rule("VOTE-5")
    void of_very_many_seen_titles_the_last_five_thousand_stay() {
      UserId ada = user("ada");
      int more = 7;
      for (int title = 1; title < SeenStore.MAX_TITLES; title++) {
        insertSeen(ada, title);
      }
      for (int title = 0; title <= more; title++) {
        clock.turn(Duration.ofSeconds(1));
        stores
            .seen()
            .add(ada, MediaType.MOVIE, MovieId.of(SeenStore.MAX_TITLES + title), clock.instant());
      }

      Set<MovieId> seen = stores.seen().of(ada, MediaType.MOVIE);

      assertThat(seen).hasSize(SeenStore.MAX_TITLES);
      assertThat(seen).doesNotContain(MovieId.of(1), MovieId.of(more));
      assertThat(seen).contains(MovieId.of(more + 1), MovieId.of(SeenStore.MAX_TITLES + more));
    }

    @Test
    @Rule("VOTE-5")
    void a_title_seen_again_is_among_the_last_ones_and_never_becomes_older() {
      UserId ada = user("ada");
      stores.seen().add(ada, MediaType.TV, MovieId.of(1), clock.instant());
      stores.seen().add(ada, MediaType.TV, MovieId.of(1), clock.instant().minusSeconds(9));

      assertThat(database().count("select seen_at from trinity_seen where user_id = '" + ada + "'"))
          .isEqualTo(ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()));
    }

    private void insertSeen(UserId user, int title) {
      database()
          .execute(
              "insert into trinity_seen (user_id, media_type, movie_id, seen_at) values ('"
                  + user
                  + "', 'MOVIE', "
                  + title
                  + ", "
                  + title
                  + ")");
    }
  }

  @Nested
  @NeedsPostgres
  class OnPostgres extends Laws {
    @Override
    TestDatabase database() {
      return TestDatabases.postgres();
    }
  }

  @Nested
  class OnSqlite extends Laws {
    @Override
    TestDatabase database() {
      return TestDatabases.sqlite();
    }
  }
}
