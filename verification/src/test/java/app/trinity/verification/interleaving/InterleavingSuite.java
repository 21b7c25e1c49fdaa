package app.trinity.verification.interleaving;

import app.trinity.jqwik.Interleaving;
import app.trinity.jqwik.TrinityDomain;
import app.trinity.testkit.Rule;
import app.trinity.verification.StoresUnderTest;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;

/**
 * People join, vote, withdraw, leave and come back side by side, and whose turn it is changes
 * before and after any call of a store. How many schedules there are says {@code
 * -Dtrinity.schedules}.
 */
@Domain(TrinityDomain.class)
public abstract class InterleavingSuite implements StoresUnderTest {
  private final OneAtATime stage = new OneAtATime(Arena.PEOPLE);
  private Arenas arenas;

  @BeforeProperty
  void build() {
    arenas = new Arenas(this, InOrder.of(Errand.NOTES, stage));
  }

  @AfterProperty
  void close() throws Exception {
    arenas.dismantle();
    stage.close();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @TriesFrom(property = "trinity.schedules", otherwise = 100_000)
  @Rule({"MATCH-3", "MATCH-4", "MATCH-5", "MATCH-6", "MATCH-7", "VOTE-2", "VOTE-3", "ROOM-7"})
  void each_title_has_one_match_where_the_votes_imply_it_and_none_elsewhere(
      @ForAll Interleaving interleaving) throws Exception {
    Play play = Play.interleaved(arenas.next(), stage, interleaving);

    play.checkEverything();
    coverage(play.umpire().highlights());
  }

  private static void coverage(Highlights seen) {
    covered("a match", seen.hasMatch(), 25);
    covered("two record one match", seen.hasRaceToRecord(), 0.3);
    covered("stale evidence", seen.hasStaleEvidence(), 0.3);
    covered("a match whose tally fell and rose", seen.hasRevival(), 0.3);
  }

  private static void covered(String what, boolean seen, double percentage) {
    Statistics.label(what)
        .collect(seen)
        .coverage(coverage -> coverage.check(true).count(Share.ofAtLeast(percentage)));
  }
}
