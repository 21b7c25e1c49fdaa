package app.trinity.core.discovery;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.Catalog;
import app.trinity.discovery.spi.CatalogPage;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.discovery.spi.PageAnswer.Failure;
import app.trinity.discovery.spi.PageQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * A catalogue in memory with the manners of TMDB: 20 titles a page by popularity, totals on every
 * page, {@code total_pages} 1 where nothing is found and uncapped where much is. It keeps what it
 * was asked, and can fail, serve older answers, and drift.
 */
final class SimulatedCatalog implements Catalog {
  static final int PAGE_SIZE = 20;

  private List<CatalogEntry> titles;
  private Map<List<Object>, List<CatalogEntry>> found;
  private final List<List<PageQuery>> rounds = new ArrayList<>();
  private BiFunction<PageQuery, Integer, Optional<Failure>> failing =
      (query, attempt) -> Optional.empty();
  private Predicate<PageQuery> stale = query -> false;
  private Runnable beforeEachRound = () -> {};
  private boolean pushesDown = true;
  private int pagesTooMany;
  private int failures;

  SimulatedCatalog(List<CatalogEntry> titles) {
    this(titles, new HashMap<>());
  }

  private SimulatedCatalog(List<CatalogEntry> titles, Map<List<Object>, List<CatalogEntry>> found) {
    this.titles = titles;
    this.found = found;
  }

  /** A catalogue of a world; all of one world share what each of them finds. */
  static SimulatedCatalog of(World world) {
    return new SimulatedCatalog(world.titles(), world.found());
  }

  /** Fails where the function says so, given a query and how often it was asked before. */
  SimulatedCatalog failing(BiFunction<PageQuery, Integer, Optional<Failure>> failing) {
    this.failing = failing;
    return this;
  }

  /** Fails certain queries for ever. */
  SimulatedCatalog failing(Predicate<PageQuery> broken, Failure failure) {
    return failing(
        (query, attempt) -> broken.test(query) ? Optional.of(failure) : Optional.empty());
  }

  /** Fails a share of the questions, whichever they are. */
  SimulatedCatalog failingAtRandom(double share, long seed) {
    Random random = new Random(seed);
    return failing(
        (query, attempt) ->
            random.nextDouble() < share ? Optional.of(Failure.UNAVAILABLE) : Optional.empty());
  }

  /** Answers certain queries from an older time. */
  SimulatedCatalog stale(Predicate<PageQuery> stale) {
    this.stale = stale;
    return this;
  }

  /** Does something before each round is answered. */
  SimulatedCatalog beforeEachRound(Runnable action) {
    this.beforeEachRound = action;
    return this;
  }

  /** Lets titles change places before each round, so that some repeat and some hide. */
  SimulatedCatalog drifting(long seed) {
    Random random = new Random(seed);
    titles = new ArrayList<>(titles);
    found = new HashMap<>();
    return beforeEachRound(
        () -> {
          for (int i = 0; i < titles.size() / 10; i++) {
            int place = random.nextInt(titles.size());
            int other = Math.min(titles.size() - 1, place + random.nextInt(PAGE_SIZE));
            Collections.swap(titles, place, other);
          }
          titles.remove(random.nextInt(titles.size()));
          found.clear();
        });
  }

  /** Ignores the filter, as a catalogue may that cannot apply it. */
  SimulatedCatalog withoutPushDown() {
    this.pushesDown = false;
    found = new HashMap<>();
    return this;
  }

  /** Names more pages than there are. */
  SimulatedCatalog pagesTooMany(int pages) {
    this.pagesTooMany = pages;
    return this;
  }

  @Override
  public List<PageAnswer> fetch(List<PageQuery> queries, Instant deadline) {
    beforeEachRound.run();
    List<PageAnswer> answers = new ArrayList<>();
    for (PageQuery query : queries) {
      Optional<Failure> failure = failing.apply(query, Collections.frequency(requests(), query));
      failures += failure.isPresent() ? 1 : 0;
      answers.add(failure.map(PageAnswer::failed).orElseGet(() -> PageAnswer.of(page(query))));
    }
    rounds.add(List.copyOf(queries));
    return answers;
  }

  private CatalogPage page(PageQuery query) {
    List<CatalogEntry> all = find(query);
    int start = Math.min(all.size(), (query.page() - 1) * PAGE_SIZE);
    int end = Math.min(all.size(), start + PAGE_SIZE);
    return CatalogPage.builder()
        .entries(all.subList(start, end))
        .totalResults(all.size())
        .totalPages(Math.max(1, (all.size() + PAGE_SIZE - 1) / PAGE_SIZE) + pagesTooMany)
        .stale(stale.test(query))
        .build();
  }

  private List<CatalogEntry> find(PageQuery query) {
    return found.computeIfAbsent(
        List.of(query.mode(), query.genres(), query.filter()),
        key ->
            titles.stream()
                .filter(title -> hasGenres(title, query.genres(), query.mode()))
                .filter(title -> !pushesDown || passesPushedDown(title, query.filter()))
                .toList());
  }

  private static boolean hasGenres(CatalogEntry title, Genres genres, GenreMode mode) {
    List<Integer> ids = title.movie().genreIds();
    return mode == GenreMode.ALL
        ? ids.containsAll(genres.ids())
        : genres.ids().stream().anyMatch(ids::contains);
  }

  private static boolean passesPushedDown(CatalogEntry title, TitleFilter filter) {
    return title.movie().voteCount().orElse(0) >= filter.minimumVotes()
        && title.originalLanguage().filter(filter.originalLanguages()::contains).isPresent()
        && !title.adult();
  }

  /** How many titles a query counts. */
  int count(PageQuery query) {
    return find(query).size();
  }

  /** How many questions were not answered. */
  int failures() {
    return failures;
  }

  /** What was asked together, in order. */
  List<List<PageQuery>> rounds() {
    return rounds;
  }

  /** What was asked, in order. */
  List<PageQuery> requests() {
    return rounds.stream().flatMap(List::stream).toList();
  }
}
