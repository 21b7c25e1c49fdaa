package app.trinity.suites;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.discovery.MovieId;
import app.trinity.jqwik.Deed;
import app.trinity.jqwik.Interleaving;
import app.trinity.jqwik.Move;
import app.trinity.jqwik.TrinityDomain;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.util.HashMap;
import java.util.Map;
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
 * A call of a store fails: it did not happen, it may have happened, it was throttled. The client
 * repeats its request, and everything is as if nothing had been.
 */
@Domain(TrinityDomain.class)
@Domain(DomainContext.Global.class)
public abstract class FaultSuite implements StoresUnderTest {
  private record Ballot(int person, MovieId title) {}

  private static final int MOST_CALLS = 30;

  private final Mishap mishap = new Mishap();
  private final OneAtATime stage = new OneAtATime(Arena.PEOPLE);

  @SuppressWarnings("NullAway.Init")
  private Arenas arenas;

  @BeforeProperty
  void build() {
    arenas = new Arenas(this, CallInterceptor.nested(stage, mishap, Errand.NOTES));
  }

  @AfterProperty
  void dismantle() throws Exception {
    arenas.dismantle();
    stage.close();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @TriesFrom(property = "trinity.faults", otherwise = 500)
  @Rule({"ERRORS", "MATCH-3", "MATCH-4", "VOTE-2", "VOTE-3"})
  void whatever_call_fails_a_request_that_is_repeated_does_what_it_should(
      @ForAll Interleaving interleaving) throws Exception {
    for (Effect effect : Effect.values()) {
      failEverywhere(arenas, mishap, interleaving, effect);
    }
  }

  /** Plays a game once for each of its calls, failing there. */
  static void failEverywhere(Arenas arenas, Mishap mishap, Interleaving interleaving, Effect effect)
      throws Exception {
    for (int call = 1; ; call++) {
      Play play = new Play(arenas.next(), interleaving.game());
      Map<Ballot, Choice> acknowledged = new HashMap<>();
      mishap.at(call, effect);
      for (Deed deed : interleaving.inTurn()) {
        Optional<MovieId> title = play.about(deed);
        if (performUntilAnswered(play, 0, deed) && title.isPresent()) {
          acknowledged.put(
              new Ballot(deed.person(), title.get()),
              deed.move() instanceof Move.Swipe swipe ? swipe.choice() : Choice.RETRACTED);
        }
      }
      mishap.never();
      play.checkEverything();
      for (Map.Entry<Ballot, Choice> entry : acknowledged.entrySet()) {
        Ballot ballot = entry.getKey();
        assertThat(play.vote(Arena.user(ballot.person()), ballot.title()))
            .as("an acknowledged vote")
            .map(Vote::choice)
            .contains(entry.getValue());
      }
      if (!mishap.hasHappened()) {
        return;
      }
    }
  }

  private static boolean performUntilAnswered(Play play, int process, Deed deed) {
    Optional<MovieId> title = play.about(deed);
    while (true) {
      try {
        return play.perform(process, deed, title);
      } catch (InfrastructureFailure failure) {
        // The client tries again.
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @TriesFrom(property = "trinity.faults.racing", otherwise = 20_000)
  @Rule({"ERRORS", "MATCH-3", "MATCH-4"})
  void a_call_that_fails_while_others_race_on_does_no_harm(
      @ForAll Interleaving interleaving,
      @ForAll @IntRange(max = 3) int victim,
      @ForAll @IntRange(min = 1, max = MOST_CALLS) int call,
      @ForAll Effect effect)
      throws Exception {
    Play play = new Play(arenas.next(), interleaving.game());
    play.opening();
    mishap.never();
    play.race(
        stage,
        interleaving,
        (actor, script) -> {
          if (actor == victim) {
            mishap.at(call, effect);
          }
          script.run();
        },
        (process, deed) -> performUntilAnswered(play, process, deed));

    play.checkEverything();
    Statistics.label("effect")
        .collect(effect)
        .coverage(
            coverage -> {
              for (Effect one : Effect.values()) {
                coverage.check(one).count(Sightings.ofAtLeast(10));
              }
            });
  }
}
