package app.trinity.suites;

import app.trinity.jqwik.Interleaving;
import app.trinity.jqwik.TrinityDomain;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.Rule;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * People join, vote, withdraw, take votes back, leave and come back side by side, their host
 * removes people, changes the rule and ends the room, the room gains titles, each process has a
 * clock that is off and jumps, and whose turn it is changes before and after any call of a store.
 * How many schedules there are says {@code -Dtrinity.schedules}.
 */
@Domain(TrinityDomain.class)
public abstract class InterleavingSuite implements StoresUnderTest {
  private final Sightings sightings = new Sightings();
  private final OneAtATime stage = new OneAtATime(Arena.PEOPLE);

  @SuppressWarnings("NullAway.Init")
  private Arenas arenas;

  @BeforeProperty
  void build() {
    arenas = new Arenas(this, CallInterceptor.nested(stage, Errand.NOTES));
  }

  @AfterProperty
  void close() throws Exception {
    arenas.dismantle();
    stage.close();
    for (Highlight highlight : Highlight.values()) {
      sightings.require(highlight.text(), highlight.leastPercent());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @TriesFrom(property = "trinity.schedules", otherwise = 100_000)
  @Rule({
    "MATCH-3", "MATCH-4", "MATCH-5", "MATCH-6", "MATCH-7", "VOTE-2", "VOTE-2a", "VOTE-2b", "VOTE-3",
    "ROOM-7", "ROOM-7a", "ROOM-9a", "ROOM-11"
  })
  void each_title_has_one_match_where_the_votes_imply_it_and_none_elsewhere(
      @ForAll Interleaving interleaving) throws Exception {
    Play play = Play.interleaved(arenas.next(), stage, interleaving);

    play.checkEverything();
    sightings.nextTry();
    for (Highlight highlight : Highlight.values()) {
      sightings.saw(highlight.text(), play.umpire().highlights().contains(highlight));
    }
  }
}
