package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.RosterChange;
import app.trinity.spi.Stores;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Forgetting rooms. */
@Rule("ROOM-3")
class SweepTest {
  abstract static class Laws extends StoreContract {
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Duration GRACE = Duration.ofHours(1);
    private static final List<String> TABLES =
        List.of(
            "trinity_titles",
            "trinity_rosters",
            "trinity_participants",
            "trinity_votes",
            "trinity_room_codes");

    private final UserId ada = user("ada");

    abstract TestDatabase database();

    @Override
    protected Stores createStores(FixedClock clock) {
      return database().stores(clock);
    }

    private JdbcStores process() {
      return database().stores(clock);
    }

    private PlayedRoom played() {
      PlayedRoom room = open(aRoom().lasting(Duration.ofHours(1)), ada);
      room.no(ada, room.title(1));
      Match unused = room.agreeOn(room.title(0));
      var unusedRound =
          stores
              .rosters()
              .change(
                  RosterChange.growing(
                      room.roster(),
                      Round.of(1, List.of(SampleData.title(60)), false),
                      clock.instant()));
      return room;
    }

    private long rowsOf(RoomId room) {
      long rows = database().count("select count(*) from trinity_rooms where id = '" + room + "'");
      for (String table : TABLES) {
        rows +=
            database().count("select count(*) from " + table + " where room_id = '" + room + "'");
      }
      return rows;
    }

    @Test
    void a_room_is_unknown_from_a_day_after_its_end() {
      PlayedRoom room = played();

      clock.turnTo(room.facts().endsAt().plus(REMEMBERED));

      for (Stores anybody : List.of(stores, process())) {
        assertThat(anybody.rooms().find(room.id())).isEmpty();
        assertThat(anybody.rooms().findByCode(room.facts().code())).isEmpty();
        assertThat(anybody.rosters().find(room.id())).isEmpty();
        assertThat(anybody.rosters().takesPart(room.id(), ada)).isFalse();
        assertThat(anybody.votes().readBoard(room.id())).isEmpty();
        assertThat(anybody.votes().readTitle(room.query(room.title(0)).build())).isEmpty();
      }
      assertThat(room.join(user("late"))).isEqualTo(Joining.unknownRoom());
    }

    @Test
    void it_is_deleted_an_hour_later_with_all_it_holds_but_its_matches() {
      PlayedRoom room = played();
      Match match = stores.matches().find(room.id(), room.title(0)).orElseThrow();
      clock.turnTo(room.facts().endsAt().plus(REMEMBERED).plus(GRACE).minusNanos(1));
      int before = process().sweep();
      assertThat(rowsOf(room.id())).isGreaterThan(10);

      clock.turn(Duration.ofNanos(1));
      assertThat(process().sweep()).isEqualTo(1);

      assertThat(before).isNotNegative();
      assertThat(rowsOf(room.id())).isZero();
      assertThat(stores.matches().find(room.id(), room.title(0))).contains(match);
      assertThat(stores.matches().matchesOf(ada, MatchPageRequest.first(5)))
          .contains(List.of(match));
    }

    @Test
    @Rule("ROOM-9a")
    void its_rounds_are_unknown_with_it_also_to_those_who_remember_them() {
      PlayedRoom room = played();
      MovieId later = SampleData.title(60).id();
      for (Stores anybody : List.of(stores, process())) {
        assertThat(anybody.rooms().laterTitle(room.id(), later)).isPresent();
        assertThat(anybody.rooms().rounds(room.id(), 1)).hasSize(1);
      }

      clock.turnTo(room.facts().endsAt().plus(REMEMBERED));

      for (Stores anybody : List.of(stores, process())) {
        assertThat(anybody.rooms().laterTitle(room.id(), later)).isEmpty();
        assertThat(anybody.rooms().rounds(room.id(), 1)).isEmpty();
      }
      assertThat(stores.rosters().change(ending(room))).isEqualTo(Changing.unknownRoom());
    }

    private static RosterChange ending(PlayedRoom room) {
      Roster before = Roster.first(room.id(), SampleData.participant(room.host().value()));
      return RosterChange.of(before, before.closed(), room.facts().endsAt());
    }

    @Test
    @Rule("ROOM-13")
    void what_nobody_was_told_of_its_changes_goes_with_it_and_what_of_its_matches_stays() {
      PlayedRoom room = played();
      String others = " from trinity_announcements where room_id = '" + room.id() + "'";
      long matches = database().count("select count(*)" + others);
      database()
          .execute(
              "insert into trinity_announcements (room_id, user_id, change_kind, version, attempts,"
                  + " leased, due_at, parked) values ('"
                  + room.id()
                  + "', '', 'JOINED', 2, 0, false, 0, false)");
      clock.turnTo(room.facts().endsAt().plus(REMEMBERED).plus(GRACE));

      int swept = process().sweep();

      assertThat(swept).isPositive();
      assertThat(matches).isEqualTo(2);
      assertThat(database().count("select count(*)" + others)).isEqualTo(matches);
    }

    @Test
    @Rule("ROOM-2")
    void a_code_that_has_passed_on_stays_with_its_new_room() {
      PlayedRoom first = open(aRoom().lasting(Duration.ofHours(1)));
      clock.turnTo(first.facts().endsAt());
      PlayedRoom second = open(aRoom().withCode(first.facts().code().value()));
      clock.turnTo(first.facts().endsAt().plus(REMEMBERED).plus(GRACE));

      int swept = process().sweep();

      assertThat(swept).isPositive();
      assertThat(rowsOf(first.id())).isZero();
      assertThat(stores.rooms().findByCode(second.facts().code())).contains(second.facts());
    }

    @Test
    void many_processes_sweep_at_once_and_each_room_is_swept_once() {
      clock.turn(Duration.ofDays(30));
      List<PlayedRoom> rooms = IntStream.range(0, 60).mapToObj(n -> played()).toList();
      clock.turnTo(rooms.get(59).facts().endsAt().plus(REMEMBERED).plus(GRACE));

      List<Integer> swept = AtOnce.run(4, number -> process().sweep());
      int left = process().sweep();

      assertThat(swept.stream().mapToInt(Integer::intValue).sum() + left)
          .isGreaterThanOrEqualTo(60);
      assertThat(rooms).allSatisfy(room -> assertThat(rowsOf(room.id())).isZero());
      assertThat(process().sweep()).isZero();
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
