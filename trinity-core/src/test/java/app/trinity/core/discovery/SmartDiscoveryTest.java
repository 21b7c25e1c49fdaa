package app.trinity.core.discovery;

import static app.trinity.core.discovery.Dealing.deal;
import static app.trinity.core.discovery.Dealing.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.core.discovery.World.Population;
import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.TitleScript;
import app.trinity.discovery.spi.PageQuery;
import app.trinity.testkit.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Smart Discovery, phase by phase, by example. */
class SmartDiscoveryTest {
  @Rule("DISCOVERY-1")
  @Test
  void a_popular_pair_gives_titles_with_both_genres_only() {
    SimulatedCatalog catalog = catalog(1_247, 5_000, 5_000);
    Recommendation deck = deal(catalog, 1);
    assertThat(deck.strategy()).contains(GenreMode.ALL);
    assertThat(deck.candidates())
        .hasSize(50)
        .allMatch(movie -> movie.genreIds().containsAll(List.of(World.ACTION, World.ADVENTURE)));
    assertThat(catalog.requests()).allMatch(query -> query.mode() == GenreMode.ALL);
  }

  @Rule("DISCOVERY-1")
  @ParameterizedTest
  @ValueSource(ints = {2, 23, 49})
  void a_rare_pair_gives_all_titles_with_both_genres_and_then_titles_with_either(int both) {
    World world = new Population(1, both, 500, 500, PassRate.PERFECT).world();
    Recommendation deck = deal(SimulatedCatalog.of(world), 1);
    assertThat(deck.strategy()).contains(GenreMode.ANY);
    assertThat(deck.candidates()).hasSize(50);
    assertThat(ids(deck).subList(0, both)).containsExactlyInAnyOrderElementsOf(world.fitForAll());
  }

  @Rule("DISCOVERY-1")
  @Test
  void fifty_counted_are_enough() {
    assertThat(deal(catalog(50, 500, 500), 1).strategy()).contains(GenreMode.ALL);
  }

  @Rule("DISCOVERY-1")
  @ParameterizedTest
  @ValueSource(ints = {0, 30, 300})
  void one_genre_needs_no_second_question(int action) {
    SimulatedCatalog catalog = catalog(0, action, 3_000);
    Recommendation deck = deal(catalog, World.ONE_GENRE, 1);
    assertThat(catalog.requests()).allMatch(query -> query.mode() == GenreMode.ALL);
    assertThat(deck.strategy()).contains(GenreMode.ALL);
    assertThat(deck.candidates()).hasSize(Math.min(50, action));
    assertThat(deck.degraded()).isFalse();
  }

  @Rule("DISCOVERY-5")
  @Test
  void a_pair_that_runs_dry_is_followed_by_titles_with_either_genre() {
    World world = new Population(1, 60, 900, 900, PassRate.SAGGING).world();
    assertThat(world.fitForAll()).hasSizeLessThan(50);
    Recommendation deck = deal(SimulatedCatalog.of(world), 1);
    assertThat(deck.strategy()).contains(GenreMode.ANY);
    assertThat(deck.candidates()).hasSize(50);
    assertThat(ids(deck).subList(0, world.fitForAll().size()))
        .containsExactlyInAnyOrderElementsOf(world.fitForAll());
  }

  @Rule("DISCOVERY-5")
  @Test
  void nothing_at_all_is_an_empty_deck_and_no_failure() {
    SimulatedCatalog catalog = catalog(0, 0, 0);
    Recommendation deck = deal(catalog, 1);
    assertThat(deck.candidates()).isEmpty();
    assertThat(deck.degraded()).isFalse();
    assertThat(catalog.requests()).hasSize(2);
  }

  @Rule("DISCOVERY-2")
  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void a_title_with_any_defect_is_left_out(Defect defect) {
    List<CatalogEntry> titles = new ArrayList<>();
    Set<MovieId> fit = new HashSet<>();
    for (int id = 1; id <= 90; id++) {
      boolean sound = id % 3 == 0;
      titles.add((sound ? Defect.NONE : defect).title(id, List.of(World.ACTION)));
      if (sound) {
        fit.add(MovieId.of(id));
      }
    }
    SimulatedCatalog catalog = new SimulatedCatalog(titles).withoutPushDown();
    assertThat(ids(deal(catalog, World.ONE_GENRE, 1))).containsExactlyInAnyOrderElementsOf(fit);
  }

  @Rule("DISCOVERY-2")
  @Test
  void a_policy_may_allow_latin_letters() {
    List<CatalogEntry> titles = new ArrayList<>();
    for (int id = 1; id <= 30; id++) {
      titles.add(Defect.FOREIGN_LETTERS.title(id, List.of(World.ACTION)));
    }
    Recommendation deck =
        SmartDiscovery.builder()
            .catalog(new SimulatedCatalog(titles))
            .filter(TitleFilter.builder().script(TitleScript.LATIN).build())
            .build()
            .recommend(World.ONE_GENRE);
    assertThat(deck.candidates()).hasSize(30);
  }

  @Rule("DISCOVERY-3")
  @Test
  void where_content_abounds_the_count_is_followed_by_pages_asked_for_together() {
    SimulatedCatalog catalog = new SimulatedCatalog(perfect(1_000));
    deal(catalog, World.ONE_GENRE, 1);
    assertThat(catalog.rounds()).hasSize(2);
    assertThat(catalog.rounds().get(0)).extracting(PageQuery::page).containsExactly(1);
    assertThat(catalog.rounds().get(1)).hasSize(3);
  }

  @Rule("DISCOVERY-3")
  @Test
  void titles_with_both_genres_and_the_count_of_either_are_asked_for_together() {
    SimulatedCatalog catalog = catalog(49, 500, 500);
    deal(catalog, 1);
    assertThat(catalog.rounds()).hasSize(3);
    assertThat(catalog.rounds().get(1))
        .extracting(query -> query.mode() + " " + query.page())
        .containsExactly("ANY 1", "ALL 2", "ALL 3");
  }

  @Rule("DISCOVERY-3")
  @Test
  void pages_beyond_the_last_that_can_be_asked_for_are_not_drawn() {
    SimulatedCatalog catalog = new SimulatedCatalog(perfect(1_000)).pagesTooMany(58_000);
    assertThat(deal(catalog, World.ONE_GENRE, 3).requests()).isLessThanOrEqualTo(8);
    assertThat(catalog.requests()).allMatch(query -> query.page() <= PageQuery.LAST_PAGE);
  }

  @Rule({"DISCOVERY-3", "DISCOVERY-5"})
  @Test
  void totals_that_promise_too_many_pages_are_corrected_by_an_empty_page() {
    SimulatedCatalog catalog = new SimulatedCatalog(perfect(60)).pagesTooMany(5);
    assertThat(deal(catalog, World.ONE_GENRE, 1).candidates()).hasSize(50);
  }

  @Rule({"DISCOVERY-3", "DISCOVERY-5"})
  @Test
  void an_empty_page_is_no_reason_to_give_up_those_before_it() {
    for (int seed = 0; seed < 500; seed++) {
      SimulatedCatalog catalog = new SimulatedCatalog(perfect(60)).pagesTooMany(40);
      assertThat(deal(catalog, World.ONE_GENRE, seed).candidates())
          .as("the deck of seed %d", seed)
          .hasSize(50);
    }
  }

  @Rule("DISCOVERY-6")
  @Test
  void the_shuffle_stays_within_a_tier() {
    World world = new Population(1, 20, 500, 500, PassRate.PERFECT).world();
    Set<List<MovieId>> orders = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      List<MovieId> first = ids(deal(SimulatedCatalog.of(world), seed)).subList(0, 20);
      assertThat(first).containsExactlyInAnyOrderElementsOf(world.fitForAll());
      orders.add(List.copyOf(first));
    }
    assertThat(orders).hasSize(20);
  }

  @Test
  void smart_discovery_without_a_catalogue_is_not_made() {
    assertThatThrownBy(() -> SmartDiscovery.builder().build())
        .isInstanceOf(IllegalStateException.class);
  }

  private static SimulatedCatalog catalog(int both, int action, int adventure) {
    return SimulatedCatalog.of(
        new Population(1, both, action, adventure, PassRate.PERFECT).world());
  }

  private static List<CatalogEntry> perfect(int count) {
    List<CatalogEntry> titles = new ArrayList<>();
    for (int id = 1; id <= count; id++) {
      titles.add(Defect.NONE.title(id, List.of(World.ACTION)));
    }
    return titles;
  }
}
