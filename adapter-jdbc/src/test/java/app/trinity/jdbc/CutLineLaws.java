package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.feed.RetryPolicy;
import app.trinity.match.MatchPageRequest;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The connection is cut at every call of every change, before and after it has reached the
 * database: what the failure says is true, and a repeat leads to where the first call would have.
 */
abstract class CutLineLaws extends StoreContract {
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

  /** The stores whose lines are cut. */
  final Stores cut() {
    return cut;
  }

  final CutLines lines() {
    return lines;
  }

  /** How many failures may have happened. */
  final int uncertain() {
    return uncertain;
  }

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
  interface Change {
    void make();

    Object state();
  }

  /** Makes the same change, each time of something new, with a cut at each of its calls. */
  final void cutEverywhere(Supplier<Change> fresh) {
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
                "select count(*) from trinity_announcements where room_id = '" + room.id() + "'"));
    return all;
  }

  final Supplier<Change> inARoom(BiFunction<PlayedRoom, UserId, Runnable> of) {
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
}
