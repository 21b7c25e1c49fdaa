package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.account.DisplayName;
import app.trinity.account.Username;
import app.trinity.discovery.MovieId;
import app.trinity.feed.RetryPolicy;
import app.trinity.match.Announcements;
import app.trinity.discovery.MediaType;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.rule.MatchRule;
import app.trinity.match.spi.Evidence;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomFacts;
import app.trinity.room.Round;
import app.trinity.room.Roster;
import app.trinity.room.spi.RoomStore.Creation;
import app.trinity.room.spi.RosterChange;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
    private static final RetryPolicy HARDLY_EVER =
        RetryPolicy.builder()
            .firstPause(Duration.ofHours(1))
            .longestPause(Duration.ofHours(1))
            .build();

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
              .policy(TestDatabase.QUICK.withRetryPolicy(HARDLY_EVER))
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
      all.add(stores.rooms().rounds(room.id(), 2));
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
                return () -> {
                  VotePut put = cut.votes().put(yes);
                  assertThat(put.stored()).isEqualTo(yes);
                  assertThat(put.firstAttempt()).isTrue();
                };
              }));
      assertThat(uncertain).isPositive();
    }

    @Test
    @Rule("VOTE-2a")
    void taking_a_vote_back() {
      cutEverywhere(
          inARoom(
              (room, guest) -> {
                room.yes(guest, room.title(0));
                Vote retraction = room.vote(guest, room.title(0), Choice.RETRACTED);
                return () ->
                    assertThat(cut.votes().put(retraction).stored()).isEqualTo(retraction);
              }));
      assertThat(uncertain).isPositive();
    }

    /** The same change, which is stale where it has been made. */
    private Runnable changing(Function<Roster, Roster> next, PlayedRoom room) {
      Roster before = room.roster();
      return changing(RosterChange.of(before, next.apply(before), clock.instant()));
    }

    private Runnable changing(RosterChange change) {
      return () -> assertThat(cut.rosters().change(change).roster()).contains(change.after());
    }

    @Test
    @Rule("ROOM-11")
    void changing_the_rule() {
      cutEverywhere(
          inARoom((room, guest) -> changing(now -> now.judgedBy(MatchRule.atLeast(2)), room)));
      assertThat(uncertain).isPositive();
    }

    @Test
    @Rule("ROOM-7a")
    void removing_somebody() {
      cutEverywhere(inARoom((room, guest) -> changing(now -> now.removing(guest), room)));
      assertThat(uncertain).isPositive();
    }

    @Test
    @Rule("ROOM-12")
    void renaming_somebody() {
      DisplayName name = DisplayName.of("Ådå 🎬");
      cutEverywhere(inARoom((room, guest) -> changing(now -> now.renaming(guest, name), room)));
      assertThat(uncertain).isPositive();
    }

    @Test
    @Rule("ROOM-11")
    void ending_a_room() {
      cutEverywhere(inARoom((room, guest) -> changing(Roster::closed, room)));
      assertThat(uncertain).isPositive();
    }

    @Test
    @Rule("ROOM-9a")
    void adding_a_round_of_titles() {
      Round round = Round.of(1, SampleData.titles(70).subList(60, 70), true);
      cutEverywhere(
          inARoom(
              (room, guest) ->
                  changing(RosterChange.growing(room.roster(), round, clock.instant()))));
      assertThat(uncertain).isPositive();
    }

    @Test
    @Rule("ROOM-13")
    void a_change_and_what_is_told_of_it() {
      cut.matchFeed().connect(new Deaf());
      cutEverywhere(inARoom((room, guest) -> changing(now -> now.removing(guest), room)));
      assertThat(uncertain).isPositive();
      assertThat(cut.close(Duration.ZERO)).isNotNull();
    }

    /** Nobody can be told of anything, so that every announcement stays in the outbox. */
    private static final class Deaf implements Announcements {
      @Override
      public void announce(UserId user, Match match) {
        throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "nobody listens");
      }

      @Override
      public void announce(RoomChange change) {
        throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "nobody listens");
      }
    }

    @Test
    @Rule("VOTE-5")
    void marking_a_title_as_seen() {
      cutEverywhere(
          () -> {
            UserId ada = user("ada");
            return new Change() {
              @Override
              public void make() {
                cut.seen().add(ada, MediaType.MOVIE, MovieId.of(7), clock.instant());
              }

              @Override
              public Object state() {
                return stores.seen().of(ada, MediaType.MOVIE);
              }
            };
          });
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
