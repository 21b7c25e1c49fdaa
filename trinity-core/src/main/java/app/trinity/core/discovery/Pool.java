package app.trinity.core.discovery;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.CatalogPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The fit titles found so far for one deck, none twice, in two tiers: those with all the genres and
 * the rest. Within a tier, titles of pages that chance drew go before those of other pages, so that
 * the most popular titles, which every count brings along, are no part of every deck.
 *
 * <p>For one thread.
 */
final class Pool {
  private final TitleFilter filter;
  private final Genres genres;
  private final Set<MovieId> without;
  private final Set<MovieId> avoiding;
  private final Map<MovieId, Find> finds = new LinkedHashMap<>();

  /** Titles that the people know already: dealt only where there are no others (DECK-3). */
  private final Map<MovieId, Find> reserve = new LinkedHashMap<>();

  private final Set<Leaf> drawn = new HashSet<>();

  private record Find(Movie movie, boolean allGenres, Leaf leaf) {}

  Pool(TitleFilter filter, DeckRequest request) {
    this.filter = filter;
    this.genres = request.genres();
    this.without = request.without();
    this.avoiding = request.avoiding();
  }

  /** Adds what is fit on a page and says how many titles of it are new. */
  int add(Leaf leaf, CatalogPage page) {
    int before = finds.size();
    for (CatalogEntry entry : page.entries()) {
      Movie movie = entry.movie();
      if (filter.accepts(entry) && !without.contains(movie.id())) {
        Map<MovieId, Find> found = avoiding.contains(movie.id()) ? reserve : finds;
        found.merge(movie.id(), new Find(movie, hasAllGenres(leaf, movie), leaf), this::better);
      }
    }
    return finds.size() - before;
  }

  private boolean hasAllGenres(Leaf leaf, Movie movie) {
    return leaf.mode() == GenreMode.ALL || genres.allIn(movie.genreIds());
  }

  private Find better(Find known, Find again) {
    Leaf leaf = drawn.contains(again.leaf()) ? again.leaf() : known.leaf();
    return new Find(known.movie(), known.allGenres() || again.allGenres(), leaf);
  }

  /** Notes that chance drew a page, whether it is in already or not. */
  void draw(Leaf leaf) {
    drawn.add(leaf);
  }

  /** Treats every page that is in as drawn: nothing more will come of their question. */
  void drawAll() {
    finds.values().forEach(find -> drawn.add(find.leaf()));
  }

  /** Returns how many titles there are. */
  int size() {
    return finds.size();
  }

  /** Returns how many of them come from pages that were drawn at random. */
  int drawn() {
    return (int) finds.values().stream().filter(this::isDrawn).count();
  }

  private boolean isDrawn(Find find) {
    return drawn.contains(find.leaf());
  }

  /** Deals a deck: tier by tier, chosen and ordered by chance within each. */
  List<Movie> deal(int size, RandomGenerator random) {
    List<Movie> deck = new ArrayList<>();
    for (Map<MovieId, Find> found : List.of(finds, reserve)) {
      deck.addAll(choose(found, true, size - deck.size(), random));
      deck.addAll(choose(found, false, size - deck.size(), random));
    }
    return deck;
  }

  private List<Movie> choose(
      Map<MovieId, Find> found, boolean allGenres, int limit, RandomGenerator random) {
    List<Movie> first = new ArrayList<>();
    List<Movie> second = new ArrayList<>();
    for (Find find : found.values()) {
      if (find.allGenres() == allGenres) {
        (isDrawn(find) ? first : second).add(find.movie());
      }
    }
    List<Movie> chosen = Shuffle.of(first, random);
    chosen.addAll(Shuffle.of(second, random));
    return Shuffle.of(chosen.subList(0, Math.min(limit, chosen.size())), random);
  }
}
