package app.trinity.core.discovery;

import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.discovery.spi.PageQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The making of one deck, phase by phase: count the titles with all genres, fill the deck from
 * them, and where they do not suffice read all of them and go on with the titles that have any.
 *
 * <p>For one thread and one deck.
 */
final class DeckSearch {
  private static final int ABUNDANCE = 150;
  private static final int MOST_REQUESTS_IN_ABUNDANCE = 8;
  static final int MOST_REQUESTS = 12;

  private static final List<Integer> FIRST_PAGE = List.of(1);

  /** Any page of a question brings its totals, so that a broken first page is no end. */
  private static final List<Integer> FIRST_PAGES = List.of(1, 2, 3);

  private final DeckRequest request;
  private final int size;
  private final TitleFilter filter;
  private final Questions questions;
  private final RandomGenerator random;
  private final Pool pool;
  private final Map<GenreMode, PagePlan> plans = new EnumMap<>(GenreMode.class);

  DeckSearch(DeckRequest request, TitleFilter filter, Questions questions, RandomGenerator random) {
    this.request = request;
    this.size = request.size();
    this.filter = filter;
    this.questions = questions;
    this.random = random;
    this.pool = new Pool(filter, request);
  }

  Recommendation search() {
    PagePlan all = plan(GenreMode.ALL);
    ask(leaves(GenreMode.ALL, FIRST_PAGE));
    if (all.counted().isEmpty()) {
      ask(leaves(GenreMode.ALL, FIRST_PAGES));
    }
    if (all.counted().isEmpty()) {
      return recommendation(Optional.empty());
    }
    int counted = all.counted().getAsInt();
    questions.limitTo(counted >= ABUNDANCE ? MOST_REQUESTS_IN_ABUNDANCE : MOST_REQUESTS);
    if (counted >= size || !hasChoice()) {
      fill(GenreMode.ALL);
    }
    if (hasChoice() && pool.size() < size && questions.open()) {
      widen();
      return recommendation(Optional.of(GenreMode.ANY));
    }
    return recommendation(Optional.of(GenreMode.ALL));
  }

  /** Returns whether "all" and "any" of the genres differ. */
  private boolean hasChoice() {
    return request.genres().ids().size() > 1;
  }

  /** Reads every title with all genres, then fills the deck with titles that have any. */
  private void widen() {
    pool.drawAll();
    PagePlan all = plan(GenreMode.ALL);
    PagePlan any = plan(GenreMode.ANY);
    ask(togetherWithTheRestOf(all, FIRST_PAGE));
    if (any.counted().isEmpty()) {
      ask(togetherWithTheRestOf(all, FIRST_PAGES));
    } else if (!all.exhausted()) {
      ask(togetherWithTheRestOf(all, List.of()));
    }
    if (any.counted().isPresent()) {
      fill(GenreMode.ANY);
    }
  }

  private List<Leaf> togetherWithTheRestOf(PagePlan all, List<Integer> pages) {
    List<Leaf> leaves = leaves(GenreMode.ANY, pages);
    List<Leaf> rest = leaves(GenreMode.ALL, all.rest());
    rest.forEach(pool::draw);
    leaves.addAll(rest);
    return leaves;
  }

  /**
   * Draws pages, then tops up until the deck is full or nothing more is to be had. The last request
   * is not spent on one more page of titles with all genres that would hardly fill the deck: the
   * first page of titles with any of them brings more.
   */
  private void fill(GenreMode mode) {
    PagePlan plan = plan(mode);
    int wanted = size - pool.drawn();
    if (wanted > 0 && questions.open()) {
      ask(drawn(mode, plan.firstHand(wanted, missing(), questions.left())));
    }
    boolean mayWiden = mode == GenreMode.ALL && hasChoice();
    while (missing() > 0 && questions.open() && !plan.exhausted()) {
      if (mayWiden && questions.left() == 1 && !plan.mayRelyOnOnePageFor(missing())) {
        return;
      }
      int left = mayWiden ? Math.max(1, questions.left() - 1) : questions.left();
      ask(drawn(mode, plan.topUp(missing(), left)));
    }
  }

  private List<Leaf> drawn(GenreMode mode, List<Integer> pages) {
    PagePlan plan = plan(mode);
    List<Leaf> leaves = leaves(mode, pages);
    leaves.stream().filter(leaf -> plan.drew(leaf.page())).forEach(pool::draw);
    leaves.removeIf(leaf -> plan.hasRead(leaf.page()));
    return leaves;
  }

  private int missing() {
    return Math.max(0, size - pool.size());
  }

  /** Asks for pages together, as many as the budget allows, and takes in what comes. */
  private void ask(List<Leaf> wanted) {
    List<Leaf> leaves = wanted.subList(0, Math.min(wanted.size(), questions.left()));
    if (leaves.isEmpty() || !questions.open()) {
      return;
    }
    List<PageAnswer> answers =
        questions.ask(leaves.stream().map(this::query).collect(Collectors.toList()));
    for (int i = 0; i < leaves.size(); i++) {
      take(leaves.get(i), answers.get(i));
    }
  }

  private void take(Leaf leaf, PageAnswer answer) {
    PagePlan plan = plan(leaf.mode());
    answer
        .page()
        .ifPresentOrElse(
            page -> plan.read(leaf.page(), page, pool.add(leaf, page)),
            () -> plan.failed(leaf.page()));
  }

  private PageQuery query(Leaf leaf) {
    return PageQuery.builder()
        .mediaType(request.mediaType())
        .genres(request.genres())
        .mode(leaf.mode())
        .filter(filter)
        .page(leaf.page())
        .build();
  }

  private PagePlan plan(GenreMode mode) {
    return plans.computeIfAbsent(mode, unplanned -> new PagePlan(random));
  }

  private static List<Leaf> leaves(GenreMode mode, List<Integer> pages) {
    return pages.stream()
        .map(page -> new Leaf(mode, page))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private Recommendation recommendation(Optional<GenreMode> strategy) {
    return Recommendation.builder()
        .candidates(pool.deal(size, random))
        .degraded(questions.stale() || isPoorerForAFailure(strategy))
        .strategy(strategy)
        .requests(questions.asked())
        .build();
  }

  /** Returns whether the deck might be fuller, or have more titles with all genres, but for it. */
  private boolean isPoorerForAFailure(Optional<GenreMode> strategy) {
    boolean allRead = plan(GenreMode.ALL).complete();
    boolean anyRead = !hasChoice() || plan(GenreMode.ANY).complete();
    boolean mightBeFuller = missing() > 0 && !(allRead && anyRead);
    boolean mightBeCloser = strategy.equals(Optional.of(GenreMode.ANY)) && !allRead;
    return (questions.failed() || questions.over()) && (mightBeFuller || mightBeCloser);
  }
}
