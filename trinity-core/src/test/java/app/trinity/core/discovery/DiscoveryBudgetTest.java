package app.trinity.core.discovery;

import static app.trinity.core.discovery.Dealing.deal;
import static app.trinity.core.discovery.Dealing.ids;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.discovery.World.Population;
import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.testkit.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of many decks together; the worlds and seeds are fixed. */
class DiscoveryBudgetTest {
  private static final int DECKS_A_WORLD = 20;

  @Rule("DISCOVERY-7")
  @ParameterizedTest
  @EnumSource(names = {"FALLING", "GENTLE", "PERFECT"})
  void where_content_abounds_a_deck_takes_five_requests_in_the_mean(PassRate rate) {
    List<Integer> counts = List.of(150, 160, 200, 350, 600, 1_000, 2_500, 6_000, 12_000);
    int decks = 0;
    int requests = 0;
    int inTwoRounds = 0;
    for (int both : counts) {
      World world = new Population(both, both, both / 2, both / 2, rate).world();
      for (int seed = 0; seed < DECKS_A_WORLD * 3; seed++) {
        SimulatedCatalog catalog = SimulatedCatalog.of(world);
        assertThat(deal(catalog, seed).candidates()).hasSize(50);
        assertThat(catalog.requests()).hasSizeLessThanOrEqualTo(8);
        requests += catalog.requests().size();
        inTwoRounds += catalog.rounds().size() <= 2 ? 1 : 0;
        decks++;
      }
    }
    assertThat(decks).isGreaterThanOrEqualTo(500);
    assertThat((double) requests / decks).isLessThanOrEqualTo(5);
    assertThat((double) inTwoRounds / decks).isGreaterThan(0.8);
  }

  @Rule("DISCOVERY-7")
  @ParameterizedTest
  @EnumSource
  void whatever_the_share_of_fit_titles_the_budget_holds(PassRate rate) {
    for (int both : List.of(0, 20, 49, 50, 149, 150, 12_000)) {
      World world = new Population(both, both, 3_000, 3_000, rate).world();
      for (int seed = 0; seed < DECKS_A_WORLD; seed++) {
        int requests = deal(SimulatedCatalog.of(world), seed).requests();
        assertThat(requests).isLessThanOrEqualTo(both >= 150 ? 8 : 12);
      }
    }
  }

  @Rule("DISCOVERY-5")
  @Test
  void a_list_that_is_worthless_behind_its_first_pages_still_gives_fifty() {
    List<CatalogEntry> titles = new ArrayList<>();
    for (int id = 1; id <= 4_000; id++) {
      Defect defect = id <= 100 ? Defect.NONE : Defect.NO_OVERVIEW;
      titles.add(defect.title(id, List.of(World.ACTION)));
    }
    for (int seed = 0; seed < 200; seed++) {
      Recommendation deck = deal(new SimulatedCatalog(titles), World.ONE_GENRE, seed);
      assertThat(deck.candidates()).hasSize(50);
      assertThat(deck.requests()).isLessThanOrEqualTo(8);
    }
  }

  @Rule({"DISCOVERY-5", "DISCOVERY-7"})
  @Test
  void the_last_request_goes_to_titles_with_either_genre_where_both_run_short() {
    List<CatalogEntry> titles = new ArrayList<>();
    for (int id = 1; id <= 453; id++) {
      boolean both = id % 3 == 0;
      boolean fit = !both || id % 10 < 3;
      titles.add(
          (fit ? Defect.NONE : Defect.NO_OVERVIEW)
              .title(id, both ? List.of(World.ACTION, World.ADVENTURE) : List.of(World.ACTION)));
    }
    for (int seed = 0; seed < 200; seed++) {
      SimulatedCatalog catalog = new SimulatedCatalog(titles);
      Recommendation deck = deal(catalog, seed);
      assertThat(catalog.count(Dealing.count(World.BOTH_GENRES))).isEqualTo(151);
      assertThat(deck.strategy()).contains(GenreMode.ANY);
      assertThat(deck.candidates()).hasSize(50);
      assertThat(deck.requests()).isEqualTo(8);
      assertThat(deck.degraded()).isFalse();
    }
  }

  @Rule({"DISCOVERY-5", "DISCOVERY-7"})
  @Test
  void where_no_budget_suffices_the_deck_is_shorter_and_the_budget_holds() {
    World world = new Population(7, 10_000, 0, 0, PassRate.DESPERATE).world();
    assertThat(world.fitForAll()).hasSizeGreaterThan(50);
    Recommendation deck = deal(SimulatedCatalog.of(world), 1);
    assertThat(deck.requests()).isEqualTo(8);
    assertThat(deck.candidates()).hasSizeBetween(1, 49);
    assertThat(deck.degraded()).isFalse();
  }

  @Rule("DISCOVERY-3")
  @Test
  void the_most_popular_titles_are_no_part_of_every_deck() {
    World world = new Population(7, 10_000, 0, 0, PassRate.GENTLE).world();
    Map<MovieId, Integer> dealt = new HashMap<>();
    int decks = 500;
    for (int seed = 0; seed < decks; seed++) {
      for (MovieId id : ids(deal(SimulatedCatalog.of(world), seed))) {
        dealt.merge(id, 1, Integer::sum);
      }
    }
    assertThat(dealt.values()).allMatch(times -> times < decks / 4);
    assertThat(dealt).hasSizeGreaterThan(6_000);
  }

  @Rule("DISCOVERY-3")
  @Test
  void every_page_that_can_be_asked_for_may_be_drawn() {
    World world = new Population(7, 2_000, 0, 0, PassRate.GENTLE).world();
    Set<Integer> pages = new HashSet<>();
    for (int seed = 0; seed < 1_500; seed++) {
      SimulatedCatalog catalog = SimulatedCatalog.of(world);
      deal(catalog, seed);
      catalog.requests().forEach(query -> pages.add(query.page()));
    }
    assertThat(pages).containsAll(IntStream.rangeClosed(1, 100).boxed().toList());
  }

  @Rule("DISCOVERY-6")
  @Test
  void within_a_deck_every_place_is_equally_likely() {
    World world = new Population(7, 60, 0, 0, PassRate.PERFECT).world();
    MovieId title = world.fitForAll().iterator().next();
    int decks = 5_000;
    int[] places = new int[50];
    int dealt = 0;
    for (int seed = 0; seed < decks; seed++) {
      int place = ids(deal(SimulatedCatalog.of(world), seed)).indexOf(title);
      if (place >= 0) {
        places[place]++;
        dealt++;
      }
    }
    double expected = dealt / 50.0;
    double chiSquare = 0;
    for (int times : places) {
      chiSquare += (times - expected) * (times - expected) / expected;
    }
    // With 49 degrees of freedom chance alone exceeds this once in a hundred million seeds.
    assertThat(chiSquare).isLessThan(120);
  }
}
