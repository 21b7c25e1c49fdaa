package app.trinity.core.discovery;

import static app.trinity.core.discovery.Dealing.count;
import static app.trinity.core.discovery.Dealing.deal;
import static app.trinity.core.discovery.Dealing.ids;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.discovery.World.Population;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.PageQuery;
import app.trinity.testkit.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What holds of every deck from every catalogue whose titles are fit as often as one meets it. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class DiscoveryLaws {
  @Rule("DISCOVERY-5")
  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_deck_has_exactly_fifty_titles_or_all_there_are(
      @ForAll Population population, @ForAll long seed) {
    World world = population.world();
    Recommendation deck = deal(SimulatedCatalog.of(world), seed);
    assertThat(deck.candidates()).hasSize(Math.min(50, world.fitForAny().size()));
    assertThat(deck.degraded()).isFalse();

    boolean abundant = population.both() >= 150;
    boolean rare = population.both() < 50;
    String kind = abundant ? "abundant" : rare ? "rare" : "dry".repeat(strategyIsAny(deck) ? 1 : 0);
    Statistics.label("content")
        .collect(kind.isEmpty() ? "enough" : kind)
        .coverage(
            coverage -> {
              coverage.check("abundant").percentage(share -> share > 10);
              coverage.check("rare").percentage(share -> share > 10);
              coverage.check("dry").percentage(share -> share > 2);
              coverage.check("enough").percentage(share -> share > 5);
            });
  }

  @Rule("DISCOVERY-5")
  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_deck_of_one_genre_has_exactly_fifty_titles_or_all_there_are(
      @ForAll Population population, @ForAll long seed) {
    World world = population.world();
    Set<MovieId> fit = new HashSet<>();
    for (MovieId id : world.fitForAny()) {
      if (world.titles().get(id.value() - 1).movie().genreIds().contains(World.ACTION)) {
        fit.add(id);
      }
    }
    Recommendation deck = deal(SimulatedCatalog.of(world), World.ONE_GENRE, seed);
    assertThat(deck.candidates()).hasSize(Math.min(50, fit.size()));
    assertThat(fit).containsAll(ids(deck));
  }

  @Rule("DISCOVERY-1")
  @Property(edgeCases = EdgeCasesMode.NONE)
  void every_title_with_all_genres_comes_before_any_other(
      @ForAll Population population, @ForAll long seed) {
    World world = population.world();
    SimulatedCatalog catalog = SimulatedCatalog.of(world);
    Recommendation deck = deal(catalog, seed);
    int withAll = Math.min(50, world.fitForAll().size());
    assertThat(world.fitForAll()).containsAll(ids(deck).subList(0, withAll));
    assertThat(ids(deck).subList(withAll, deck.candidates().size()))
        .noneMatch(world.fitForAll()::contains);
    boolean countSuffices = catalog.count(count(World.BOTH_GENRES)) >= 50;
    assertThat(strategyIsAny(deck)).isEqualTo(!(countSuffices && withAll == 50));
  }

  @Rule("DISCOVERY-2")
  @Property(edgeCases = EdgeCasesMode.NONE)
  void every_title_is_fit_also_where_the_catalogue_ignores_the_filter(
      @ForAll Population population, @ForAll long seed, @ForAll boolean ignored) {
    World world = population.world();
    SimulatedCatalog catalog = SimulatedCatalog.of(world);
    Recommendation deck = deal(ignored ? catalog.withoutPushDown() : catalog, seed);
    assertThat(world.fitForAny()).containsAll(ids(deck));
  }

  @Rule("DISCOVERY-2")
  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void every_question_carries_the_filter(@ForAll Population population, @ForAll long seed) {
    TitleFilter filter = TitleFilter.builder().minimumVotes(70).build();
    SimulatedCatalog catalog = SimulatedCatalog.of(population.world());
    Recommendation deck =
        SmartDiscovery.builder()
            .catalog(catalog)
            .filter(filter)
            .build()
            .recommend(World.BOTH_GENRES);
    assertThat(catalog.requests()).allMatch(query -> query.filter().equals(filter));
    assertThat(deck.candidates()).allMatch(movie -> movie.voteCount().orElse(0) >= 70);
  }

  @Rule("DISCOVERY-3")
  @Property(edgeCases = EdgeCasesMode.NONE)
  void pages_are_distinct_and_within_what_can_be_asked(
      @ForAll Population population, @ForAll long seed) {
    SimulatedCatalog catalog = SimulatedCatalog.of(population.world());
    deal(catalog, seed);
    assertThat(catalog.requests()).doesNotHaveDuplicates();
    for (PageQuery query : catalog.requests()) {
      int pages = Math.max(1, (catalog.count(query) + 19) / SimulatedCatalog.PAGE_SIZE);
      assertThat(query.page()).isBetween(1, Math.min(pages, PageQuery.LAST_PAGE));
    }
  }

  @Rule("DISCOVERY-4")
  @Property(edgeCases = EdgeCasesMode.NONE)
  void no_title_is_dealt_twice_even_where_titles_repeat_across_pages(
      @ForAll Population population, @ForAll long seed) {
    World world = population.world();
    SimulatedCatalog catalog = SimulatedCatalog.of(world);
    if (!world.titles().isEmpty()) {
      catalog.drifting(seed);
    }
    Recommendation deck = deal(catalog, seed);
    assertThat(ids(deck)).doesNotHaveDuplicates();
    assertThat(deck.candidates()).hasSizeLessThanOrEqualTo(50);
    assertThat(world.fitForAny()).containsAll(ids(deck));
  }

  @Rule("DISCOVERY-6")
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void the_same_seed_and_catalogue_give_the_same_deck(
      @ForAll Population population, @ForAll long seed) {
    World world = population.world();
    assertThat(deal(SimulatedCatalog.of(world), seed))
        .isEqualTo(deal(SimulatedCatalog.of(world), seed));
  }

  @Rule("DISCOVERY-7")
  @Property(edgeCases = EdgeCasesMode.NONE)
  void no_deck_takes_more_requests_than_its_budget(
      @ForAll Population population,
      @ForAll long seed,
      @ForAll boolean oneGenre,
      @ForAll PassRate rate,
      @ForAll("failing") double failing) {
    World world =
        new Population(
                population.seed(),
                population.both(),
                population.action(),
                population.adventure(),
                rate)
            .world();
    DeckRequest request = oneGenre ? World.ONE_GENRE : World.BOTH_GENRES;
    SimulatedCatalog catalog = SimulatedCatalog.of(world).failingAtRandom(failing, seed);
    Recommendation deck = deal(catalog, request, seed);
    int most = catalog.count(count(request)) >= 150 ? 8 : 12;
    assertThat(catalog.requests()).hasSizeLessThanOrEqualTo(most);
    assertThat(deck.requests()).isEqualTo(catalog.requests().size());
  }

  @Provide
  Arbitrary<Double> failing() {
    return Arbitraries.of(0.0, 0.0, 0.1, 0.5, 1.0);
  }

  @Rule("DISCOVERY-8")
  @Property(edgeCases = EdgeCasesMode.NONE)
  void failing_pages_cost_no_title_that_other_pages_can_give_and_no_exception(
      @ForAll Population population, @ForAll long seed) {
    World world = population.world();
    SimulatedCatalog catalog = SimulatedCatalog.of(world).failingAtRandom(0.1, seed);
    Recommendation deck = deal(catalog, seed);
    int there = Math.min(50, world.fitForAny().size());
    assertThat(deck.candidates()).hasSizeLessThanOrEqualTo(there).doesNotHaveDuplicates();
    boolean poorer = deck.candidates().size() < there || lacksAllGenreTitles(deck, world);
    if (catalog.failures() > 0 && poorer) {
      assertThat(deck.degraded()).isTrue();
    }
    if (deck.degraded()) {
      assertThat(catalog.failures()).isPositive();
    }
    Statistics.label("full in spite of failures")
        .collect(deck.candidates().size() == there)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 85));
  }

  private static boolean lacksAllGenreTitles(Recommendation deck, World world) {
    List<MovieId> dealt = ids(deck);
    long withAll = dealt.stream().filter(world.fitForAll()::contains).count();
    return withAll < Math.min(dealt.size(), world.fitForAll().size());
  }

  private static boolean strategyIsAny(Recommendation deck) {
    return deck.strategy().filter(mode -> mode == GenreMode.ANY).isPresent();
  }

  @Rule("DISCOVERY-6")
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void different_seeds_give_different_decks_where_content_abounds(
      @ForAll Population population, @ForAll long seed) {
    Assume.that(population.both() >= 150);
    World world = population.world();
    List<Movie> deck = deal(SimulatedCatalog.of(world), seed).candidates();
    List<Movie> other = deal(SimulatedCatalog.of(world), seed + 1).candidates();
    assertThat(deck).isNotEqualTo(other);
  }
}
