package app.trinity.testkit.tmdb;

import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.TitleFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the fake TMDB lists, most popular first, and what is true of it.
 *
 * <p>Safe for use by several threads.
 */
public final class FakeCatalogue {
  private static final int LONGEST_MOVE = 60;

  private final List<FakeTitle> films;
  private final List<FakeTitle> series;
  private final Set<FakeTitle> hidden = new HashSet<>();
  private final Random random;

  private FakeCatalogue(long seed, int films, int series) {
    this.films = new FakeTitles(MediaType.MOVIE, seed, films).make();
    this.series = new FakeTitles(MediaType.TV, seed, series).make();
    this.random = new Random(seed);
  }

  /**
   * Makes up a catalogue.
   *
   * @param seed the same seed makes the same catalogue
   * @param films how many films
   * @param series how many series
   */
  public static FakeCatalogue seeded(long seed, int films, int series) {
    return new FakeCatalogue(seed, films, series);
  }

  /** Every title of a media type, in its present order. */
  public synchronized List<FakeTitle> titles(MediaType mediaType) {
    return List.copyOf(listOf(mediaType));
  }

  /** The titles that have certain genres and pass a filter: those a deck may be made of. */
  public Set<FakeTitle> fit(
      MediaType mediaType, Genres genres, GenreMode mode, TitleFilter filter) {
    return titles(mediaType).stream()
        .filter(title -> title.has(genres, mode))
        .filter(title -> filter.accepts(title.entry()))
        .collect(Collectors.toSet());
  }

  /**
   * Lets popularity change: titles move up and down by some ranks, and titles that no deck would
   * take come and go, so that the totals change as well. What is fit for a deck stays.
   *
   * @param moves how many titles move
   */
  public synchronized void drift(MediaType mediaType, int moves) {
    List<FakeTitle> titles = listOf(mediaType);
    for (int move = 0; move < moves; move++) {
      int from = random.nextInt(titles.size());
      int to = from + random.nextInt(2 * LONGEST_MOVE + 1) - LONGEST_MOVE;
      FakeTitle title = titles.remove(from);
      titles.add(Math.max(0, Math.min(titles.size(), to)), title);
      if (title.posterPath().isEmpty() && !hidden.remove(title)) {
        hidden.add(title);
      }
    }
  }

  /** The titles that a query of {@code /discover} finds, in order, over all pages. */
  synchronized List<FakeTitle> find(MediaType mediaType, Map<String, String> query) {
    DiscoverFilter filter = new DiscoverFilter(mediaType, query);
    List<FakeTitle> found = new ArrayList<>();
    for (FakeTitle title : listOf(mediaType)) {
      if (!hidden.contains(title) && filter.finds(title)) {
        found.add(title);
      }
    }
    if ("popularity.asc".equals(query.get("sort_by"))) {
      Collections.reverse(found);
    }
    return found;
  }

  private List<FakeTitle> listOf(MediaType mediaType) {
    return mediaType == MediaType.MOVIE ? films : series;
  }
}
