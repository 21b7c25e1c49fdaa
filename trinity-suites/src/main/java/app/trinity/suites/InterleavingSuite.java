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
 * People join, vote, withdraw, leave and come back side by side, and whose turn it is changes
 * before and after any call of a store. How many schedules there are says {@code
 * -Dtrinity.schedules}.
 */
@Domain(TrinityDomain.class)
public abstract class InterleavingSuite implements StoresUnderTest {
  private static final String MATCH = "a match";
  private static final String RACE_TO_RECORD = "two record one match";
  private static final String STALE_EVIDENCE = "stale evidence";
  private static final String REVIVAL = "a match whose tally fell and rose";

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
    sightings.require(MATCH, 25);
    sightings.require(RACE_TO_RECORD, 0.3);
    sightings.require(STALE_EVIDENCE, 0.3);
    sightings.require(REVIVAL, 0.3);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @TriesFrom(property = "trinity.schedules", otherwise = 100_000)
  @Rule({"MATCH-3", "MATCH-4", "MATCH-5", "MATCH-6", "MATCH-7", "VOTE-2", "VOTE-3", "ROOM-7"})
  void each_title_has_one_match_where_the_votes_imply_it_and_none_elsewhere(
      @ForAll Interleaving interleaving) throws Exception {
    Play play = Play.interleaved(arenas.next(), stage, interleaving);

    play.checkEverything();
    count(play.umpire().highlights());
  }

  private void count(Highlights seen) {
    sightings.nextTry();
    sightings.saw(MATCH, seen.hasMatch());
    sightings.saw(RACE_TO_RECORD, seen.hasRaceToRecord());
    sightings.saw(STALE_EVIDENCE, seen.hasStaleEvidence());
    sightings.saw(REVIVAL, seen.hasRevival());
  }
}
