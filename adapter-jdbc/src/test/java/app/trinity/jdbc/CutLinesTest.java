package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.Evidence;
import app.trinity.room.RoomFacts;
import app.trinity.room.spi.RoomStore.Creation;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The connection is cut at every call of every change, before and after it has reached the
 * database: what the failure says is true, and a repeat leads to where the first call would have.
 */
@Rule("ERRORS")
class CutLinesTest {
  abstract static class Laws extends StoreContract {
    private static final int MOST_CALLS = 200;

    private final CutLines lines = new CutLines();
    private Stores cut;
    private int failures;
    private int uncertain;

    abstract TestDatabase database();

    @Override
    protected Stores createStores(FixedClock clock) {
      cut =
          database()
              .builder(WatchedSource.over(database().pool(), lines))
              .clock(clock)
              .pause(duration -> {})
              .build();
      return database().stores(clock);
    }

    /** A change that is about to be made, and how to see what has become of it. */
    private interface Change {
      void make();

      Object state();
    }

    /** Makes the same change, each time of something new, with a cut at each of its calls. */
    private void cutEverywhere(Supplier<Change> fresh) {
      for (CutLines.Kind kind : CutLines.Kind.values()) {
        for (int call = 1; call < MOST_CALLS; call++) {
          if (!cutAt(fresh.get(), call, kind)) {
            break;
          }
        }
      }
      assertThat(failures).as("failures").isPositive();
    }

    /** Answers whether the change has so many calls. */
    private boolean cutAt(Change change, int call, CutLines.Kind kind) {
      Object before = change.state();
      lines.at(call, kind);
      Set<Effect> effect = effect(change);
      boolean reached = lines.hasCut();
      lines.never();
      Object after = change.state();
      if (effect.contains(Effect.DID_NOT_HAPPEN) || effect.contains(Effect.THROTTLED)) {
        assertThat(after).as("%s call %s", kind, call).isEqualTo(before);
      }
      change.make();
      Object repeated = change.state();
      if (effect.isEmpty()) {
        assertThat(repeated).as("%s call %s", kind, call).isEqualTo(after);
      }
      assertThat(repeated).as("%s call %s", kind, call).isNotEqualTo(before);
      change.make();
      assertThat(change.state()).as("%s call %s", kind, call).isEqualTo(repeated);
      return reached;
    }

    private Set<Effect> effect(Change change) {
      try {
        change.make();
        return EnumSet.noneOf(Effect.class);
      } catch (InfrastructureFailure failure) {
        failures++;
        uncertain += failure.effect() == Effect.MAY_HAVE_HAPPENED ? 1 : 0;
        return EnumSet.of(failure.effect());
      }
    }

    private List<Object> everythingOf(PlayedRoom room, UserId user) {
      List<Object> all = new ArrayList<>();
      all.add(room.board());
      all.add(stores.votes().votesOf(room.id(), user));
      all.add(stores.rosters().roomsOf(user).contains(room.id()));
      all.add(stores.rooms().findByCode(room.facts().code()));
      all.add(stores.matches().matchesOf(user, MatchPageRequest.first(100)));
      all.add(
          database()
              .count(
                  "select count(*) from trinity_announcements where room_id = '"
                      + room.id()
                      + "'"));
      return all;
    }

    private Supplier<Change> inARoom(
        java.util.function.BiFunction<PlayedRoom, UserId, Runnable> of) {
      return () -> {
        UserId guest = user("guest");
        PlayedRoom room = open(aRoom(), guest);
        Runnable change = of.apply(room, guest);
        return new Change() {
          @Override
          public void make() {
            change.run();
          }

          @Override
          public Object state() {
            return everythingOf(room, guest);
          }
        };
      };
    }

    @Test
    @Rule("ROOM-2")
    void creating_a_room() {
      cutEverywhere(
          () -> {
            RoomFacts room = aRoom().withDeck(2).build();
            return new Change() {
              @Override
              public void make() {
                assertThat(cut.rooms().create(room, SampleData.participant(room.hostId().value())))
                    .isEqualTo(Creation.CREATED);
              }

              @Override
              public Object state() {
                List<Object> all = new ArrayList<>();
                all.add(stores.rooms().find(room.id()));
                all.add(stores.rooms().findByCode(room.code()));
                all.add(stores.rosters().find(room.id()));
                all.add(stores.rosters().roomsOf(room.hostId()));
                return all;
              }
            };
          });
      assertThat(uncertain).isPositive();
    }

    @Test
    @Rule("ROOM-6")
    void joining() {
      cutEverywhere(
          inARoom(
              (room, guest) -> {
                UserId late = user("late");
                return () ->
                    cut.rosters()
                        .join(room.id(), SampleData.participant(late.value()), 90, clock.instant());
              }));
      assertThat(uncertain).isPositive();
    }

    @Test
    @Rule("ROOM-7")
    void leaving() {
      cutEverywhere(
          inARoom((room, guest) -> () -> cut.rosters().leave(room.id(), guest, clock.instant())));
      assertThat(uncertain).isPositive();
    }

    @Test
    @Rule("VOTE-2")
    void voting() {
      cutEverywhere(
          inARoom(
              (room, guest) -> {
                room.no(guest, room.title(0));
                Vote yes = room.vote(guest, room.title(0), Choice.YES);
                return () -> assertThat(cut.votes().put(yes)).isEqualTo(yes);
              }));
      assertThat(uncertain).isPositive();
    }

    @Test
    @Rule({"MATCH-3", "MATCH-7"})
    void recording_a_match() {
      cutEverywhere(
          inARoom(
              (room, guest) -> {
                room.everybodyLikes(room.title(0));
                Match match = room.proposal(room.title(0));
                Evidence evidence = room.evidence(room.title(0));
                return () ->
                    assertThat(cut.matches().record(match, evidence).match()).contains(match);
              }));
      assertThat(uncertain).isPositive();
    }

    @Test
    @Rule("ACCOUNT-2")
    void reserving_a_username() {
      cutEverywhere(
          () -> {
            Username name = Username.of(unique("Ada"));
            UserId ada = user("ada");
            return new Change() {
              @Override
              public void make() {
                var unused = cut.usernames().reserve(name, ada, clock.instant());
              }

              @Override
              public Object state() {
                return stores.usernames().ownerOf(name);
              }
            };
          });
      assertThat(uncertain).isPositive();
    }

    @Test
    void a_reading_never_may_have_happened_and_goes_on_over_another_line() {
      PlayedRoom room = open(aRoom(), user("guest"));
      for (int call = 1; ; call++) {
        lines.at(call, CutLines.Kind.AFTER);
        assertThat(cut.votes().readBoard(room.id())).contains(room.board());
        if (!lines.hasCut()) {
          break;
        }
        lines.at(call, CutLines.Kind.BEFORE_AND_FOR_GOOD);
        try {
          var unused = cut.votes().readBoard(room.id());
        } catch (InfrastructureFailure failure) {
          assertThat(failure.effect()).isEqualTo(Effect.DID_NOT_HAPPEN);
        }
      }
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
