package app.trinity.core.discovery;

import app.trinity.discovery.spi.CatalogPage;
import app.trinity.discovery.spi.PageQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which pages of one question to ask for next: chance decides, and how much the pages read so far
 * have yielded decides how many. It asks nobody; it is told what was read and what failed.
 *
 * <p>Catalogues list by popularity, and fewer titles are fit the less popular they are. So the
 * first pages (the <em>front</em>) yield most, and there is always a reserve of them to fall back
 * on when the pages drawn turn out too poor for what is left of the budget.
 *
 * <p>For one thread.
 */
final class PagePlan {
  /** The part of an expected yield that is relied on. */
  private static final double CAUTION = 0.9;

  /** The yield assumed of a page near the front where none could be read, in titles. */
  private static final double UNKNOWN_FRONT = 10;

  /** The number of pages that count as near the front. */
  private static final int NEAR = 10;

  private static final int MOST_ATTEMPTS = 2;

  private final RandomGenerator random;
  private final Set<Integer> read = new HashSet<>();
  private final Set<Integer> drawn = new HashSet<>();
  private final Map<Integer, Integer> failures = new HashMap<>();
  private final Yield front = new Yield();
  private final Yield draws = new Yield();
  private final NavigableMap<Integer, Integer> yields = new TreeMap<>();
  private OptionalInt counted = OptionalInt.empty();
  private int pagesTold;
  private int pagesFound = PageQuery.LAST_PAGE;

  /** The number of new titles that the pages of a kind have brought. */
  private static final class Yield {
    private int pages;
    private int titles;

    void add(int newTitles) {
      pages++;
      titles += newTitles;
    }

    double mean(double unknown) {
      return pages == 0 ? unknown : (double) titles / pages;
    }
  }

  PagePlan(RandomGenerator random) {
    this.random = random;
  }

  /** Records that a page was read, and how many new titles it brought. */
  void read(int number, CatalogPage page, int newTitles) {
    read.add(number);
    if (counted.isEmpty()) {
      counted = OptionalInt.of(page.totalResults());
    }
    // Totals drift: the latest is believed, but never against an empty page seen.
    pagesTold = page.totalPages();
    if (page.entries().isEmpty()) {
      pagesFound = Math.min(pagesFound, number - 1);
    } else {
      (drawn.contains(number) ? draws : front).add(newTitles);
      yields.put(number, newTitles);
    }
  }

  /** Records that a page failed. */
  void failed(int number) {
    failures.merge(number, 1, Integer::sum);
  }

  /** Returns how many titles the catalogue counted when it first answered; empty before that. */
  OptionalInt counted() {
    return counted;
  }

  /** Returns whether no page is left to ask for. */
  boolean exhausted() {
    return rest().isEmpty();
  }

  /** Returns whether every page was read. */
  boolean complete() {
    return counted.isPresent() && pages(page -> !read.contains(page)).isEmpty();
  }

  private int failures(int page) {
    return failures.getOrDefault(page, 0);
  }

  /** All pages that could still be asked for, failed ones once more. */
  List<Integer> rest() {
    return pages(page -> !read.contains(page) && failures(page) < MOST_ATTEMPTS);
  }

  /** Returns whether a page was read. */
  boolean hasRead(int page) {
    return read.contains(page);
  }

  /** Returns whether a page was drawn at random. */
  boolean drew(int page) {
    return drawn.contains(page);
  }

  /**
   * Draws the first pages after the count, as many as it takes if they yield like the front, but no
   * more than leave the front in reserve. Pages read for the count may be among those drawn.
   *
   * @param wanted how many titles these pages should bring together
   * @param missing how many titles a full deck still lacks, those of the count included
   * @param left how many pages may still be asked for, 1 or more
   */
  List<Integer> firstHand(int wanted, int missing, int left) {
    double expected = CAUTION * front.mean(UNKNOWN_FRONT);
    int reserve = pagesFor(missing, expected);
    int hand = Math.min(pagesFor(wanted, expected), left - reserve);
    return draw(pages(page -> failures(page) == 0), Math.max(1, hand));
  }

  /**
   * Picks just enough further pages: by chance as long as the front could still fill the deck if
   * chance brought nothing, else from the front.
   *
   * @param missing how many titles a full deck still lacks, 1 or more
   * @param left how many pages may still be asked for, 1 or more
   */
  List<Integer> topUp(int missing, int left) {
    double atFront = CAUTION * front.mean(UNKNOWN_FRONT);
    double byChance = CAUTION * draws.mean(front.mean(UNKNOWN_FRONT));
    int hand = pagesFor(missing, byChance);
    int reserve = pagesFor(missing, atFront);
    List<Integer> unread = untried();
    if (byChance >= atFront || hand + reserve <= left) {
      return draw(unread, Math.min(left, hand));
    }
    return unread.subList(0, Math.min(Math.min(left, reserve), unread.size()));
  }

  /**
   * Returns whether the next page may be relied on for a number of titles, if it is the last that
   * can be asked for: whether it holds as many, judged by the pages read on either side of it, if
   * it falls short of them by a standard deviation.
   */
  boolean mayRelyOnOnePageFor(int titles) {
    int next = untried().get(0);
    double expected =
        Stream.of(yields.lowerEntry(next), yields.higherEntry(next))
            .filter(Objects::nonNull)
            .mapToInt(Map.Entry::getValue)
            .average()
            .orElse(UNKNOWN_FRONT);
    return expected - Math.sqrt(expected) >= titles;
  }

  /** The pages not asked for yet; when there are none, those that failed once. */
  private List<Integer> untried() {
    List<Integer> untried = pages(page -> !read.contains(page) && failures(page) == 0);
    return untried.isEmpty() ? rest() : untried;
  }

  private static int pagesFor(int titles, double yield) {
    return (int) Math.ceil(titles / Math.max(1, yield));
  }

  /**
   * Draws one page from each of as many stretches as pages are wanted, so that popular and obscure
   * ones balance. The first stretch is at the most {@value #NEAR} pages long, the others are equal:
   * in a long list one page at least comes from where titles are known and fit.
   */
  private List<Integer> draw(List<Integer> from, int wanted) {
    int hand = Math.min(wanted, from.size());
    List<Integer> pages = new ArrayList<>();
    int start = 0;
    for (int stretch = 1; stretch <= hand; stretch++) {
      int equal = (from.size() - start) / (hand - stretch + 1);
      int end = start + (stretch == 1 ? Math.min(equal, NEAR) : equal);
      pages.add(from.get(random.nextInt(start, end)));
      start = end;
    }
    drawn.addAll(pages);
    return pages;
  }

  private List<Integer> pages(IntPredicate condition) {
    return IntStream.rangeClosed(1, Math.min(pagesTold, pagesFound))
        .filter(condition)
        .boxed()
        .collect(Collectors.toList());
  }
}
