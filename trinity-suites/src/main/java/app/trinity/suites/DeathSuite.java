package app.trinity.suites;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.jqwik.Deed;
import app.trinity.jqwik.Interleaving;
import app.trinity.jqwik.TrinityDomain;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;

/**
 * A process dies right after a call of a store, and another process goes on over the same stores:
 * no match is lost and none is made twice.
 */
@Domain(TrinityDomain.class)
@Domain(DomainContext.Global.class)
public abstract class DeathSuite implements StoresUnderTest {
  /** What may happen after a death; each by itself must bring back what was lost. */
  enum Revival {
    /** The feed behind the votes comes by. */
    RECONCILE {
      @Override
      void happens(Play play, Deed last) {
        heir(play).reconciliation().reconcile(play.room().id());
      }
    },
    /** Somebody asks for their next titles. */
    NEXT_CARDS {
      @Override
      void happens(Play play, Deed last) {
        anybody(play).ifPresent(user -> heir(play).rooms().nextCards(user, play.room().id(), 1));
      }
    },
    /** Somebody looks at the standings. */
    STANDINGS {
      @Override
      void happens(Play play, Deed last) {
        anybody(play).ifPresent(user -> heir(play).rooms().standings(user, play.room().id()));
      }
    },
    /** Whoever got no answer asks again. */
    REPEAT {
      @Override
      void happens(Play play, Deed last) {
        play.perform(HEIR, last);
      }
    },
    /** Nobody ever comes back; what was lost stays lost, which shows that the others help. */
    NOTHING {
      @Override
      void happens(Play play, Deed last) {}
    };

    abstract void happens(Play play, Deed last);

    private static Trinity heir(Play play) {
      return play.engine(HEIR);
    }

    private static Optional<UserId> anybody(Play play) {
      return play.umpire().participants().stream().findFirst();
    }
  }

  /** The process that nobody else uses. */
  static final int HEIR = Arena.PROCESSES - 1;

  private static final int MOST_CALLS = 30;

  private final Death death = new Death();
  private final OneAtATime stage = new OneAtATime(Arena.PEOPLE);

  @SuppressWarnings("NullAway.Init")
  private Arenas arenas;

  @BeforeProperty
  void build() {
    arenas = new Arenas(this, CallInterceptor.nested(stage, death, Errand.NOTES));
  }

  @AfterProperty
  void dismantle() throws Exception {
    arenas.dismantle();
    stage.close();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @TriesFrom(property = "trinity.deaths", otherwise = 500)
  @Rule({"MATCH-3", "MATCH-4", "MATCH-5"})
  void whatever_call_a_process_dies_after_no_match_is_lost(@ForAll Interleaving interleaving)
      throws Exception {
    int matches = 0;
    for (Revival revival : EnumSet.complementOf(EnumSet.of(Revival.NOTHING))) {
      matches += dieEverywhere(arenas, death, interleaving, revival);
    }
    Statistics.label("a match was brought back")
        .collect(matches > 0)
        .coverage(coverage -> coverage.check(true).count(Sightings.ofAtLeast(10)));
  }

  /** Plays a game once for each of its calls, dying there; answers how many matches came back. */
  static int dieEverywhere(Arenas arenas, Death death, Interleaving interleaving, Revival revival)
      throws Exception {
    List<Deed> line = interleaving.inTurn();
    int broughtBack = 0;
    for (int call = 1; ; call++) {
      Play play = new Play(arenas.next(), interleaving.game());
      int dead = playUntilDeath(play, line, death, call);
      if (dead == line.size()) {
        play.checkEverything();
        return broughtBack;
      }
      int before = play.umpire().matches().size();
      revival.happens(play, line.get(dead));
      play.checkEverything();
      broughtBack += play.umpire().matches().size() - before;
      line.subList(dead + 1, line.size()).forEach(deed -> play.perform(0, deed));
      play.checkEverything();
    }
  }

  /** Answers which deed was not answered; the number of deeds where all were. */
  private static int playUntilDeath(Play play, List<Deed> line, Death death, int call) {
    death.after(call);
    try {
      for (int i = 0; i < line.size(); i++) {
        try {
          play.perform(0, line.get(i));
        } catch (Death.Died died) {
          return i;
        }
      }
      return line.size();
    } finally {
      death.never();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @TriesFrom(property = "trinity.deaths.racing", otherwise = 20_000)
  @Rule({"MATCH-3", "MATCH-4"})
  void a_process_that_dies_while_others_race_on_loses_no_match(
      @ForAll Interleaving interleaving,
      @ForAll @IntRange(max = 3) int victim,
      @ForAll @IntRange(min = 1, max = MOST_CALLS) int call)
      throws Exception {
    Play play = new Play(arenas.next(), interleaving.game());
    play.opening();
    boolean[] died = new boolean[1];
    play.race(
        stage,
        interleaving,
        (actor, script) -> {
          if (actor == victim) {
            death.after(call);
          }
          try {
            script.run();
          } catch (Death.Died e) {
            died[0] = true;
          }
        });
    death.never();
    Revival.RECONCILE.happens(play, interleaving.inTurn().get(0));

    play.checkEverything();
    Statistics.label("died")
        .collect(died[0])
        .coverage(coverage -> coverage.check(true).count(Sightings.ofAtLeast(10)));
  }
}
