package app.trinity.inmemory;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.Catalog;
import app.trinity.discovery.spi.CatalogPage;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.discovery.spi.PageQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalogue of given titles. It lists them most rated first, at the same number of ratings by
 * ascending id, {@value #PAGE_SIZE} to a page; it applies of a filter the ratings, the languages
 * and the exclusion of adult content; it has every answer at once, so no deadline matters, and
 * never fails.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class InMemoryCatalog implements Catalog {
  /** How many titles a full page lists. */
  public static final int PAGE_SIZE = 20;

  private static final Comparator<CatalogEntry> MOST_RATED_FIRST =
      Comparator.comparing((CatalogEntry entry) -> entry.movie().voteCount().orElse(0))
          .reversed()
          .thenComparing(entry -> entry.movie().id());

  private final Map<MovieId, CatalogEntry> films;
  private final Map<MovieId, CatalogEntry> series;

  private InMemoryCatalog(Map<MovieId, CatalogEntry> films, Map<MovieId, CatalogEntry> series) {
    this.films = films;
    this.series = series;
  }

  /**
   * A catalogue of these films and series, in whatever order they are given.
   *
   * @throws IllegalArgumentException where two films or two series have the same id
   */
  public static InMemoryCatalog of(
      Collection<CatalogEntry> films, Collection<CatalogEntry> series) {
    return new InMemoryCatalog(mostRatedFirst(films), mostRatedFirst(series));
  }

  private static Map<MovieId, CatalogEntry> mostRatedFirst(Collection<CatalogEntry> entries) {
    Map<MovieId, CatalogEntry> byId = new LinkedHashMap<>();
    entries.stream()
        .sorted(MOST_RATED_FIRST)
        .forEachOrdered(
            entry -> {
              if (byId.put(entry.movie().id(), entry) != null) {
                throw new IllegalArgumentException("twice the id " + entry.movie().id());
              }
            });
    return byId;
  }

  @Override
  public List<PageAnswer> fetch(List<PageQuery> queries, Instant deadline) {
    return queries.stream().map(this::page).map(PageAnswer::of).toList();
  }

  private CatalogPage page(PageQuery query) {
    List<CatalogEntry> found =
        titles(query.mediaType()).values().stream()
            .filter(entry -> hasGenres(entry, query.genres(), query.mode()))
            .filter(entry -> passes(entry, query.filter()))
            .toList();
    int from = Math.min((query.page() - 1) * PAGE_SIZE, found.size());
    int to = Math.min(from + PAGE_SIZE, found.size());
    return CatalogPage.builder()
        .entries(found.subList(from, to))
        .totalResults(found.size())
        .totalPages((found.size() + PAGE_SIZE - 1) / PAGE_SIZE)
        .build();
  }

  private static boolean hasGenres(CatalogEntry entry, Genres genres, GenreMode mode) {
    List<Integer> his = entry.movie().genreIds();
    return mode == GenreMode.ALL
        ? genres.allIn(his)
        : genres.ids().stream().anyMatch(his::contains);
  }

  private static boolean passes(CatalogEntry entry, TitleFilter filter) {
    return !entry.adult()
        && entry.movie().voteCount().orElse(0) >= filter.minimumVotes()
        && filter.allowsLanguage(entry.originalLanguage());
  }

  /** Finds a title; empty where there is none of this kind with this id. */
  public Optional<CatalogEntry> find(MediaType mediaType, MovieId id) {
    return Optional.ofNullable(titles(mediaType).get(id));
  }

  /** All titles of a kind, the most rated first. */
  public List<CatalogEntry> all(MediaType mediaType) {
    return List.copyOf(titles(mediaType).values());
  }

  private Map<MovieId, CatalogEntry> titles(MediaType mediaType) {
    return mediaType == MediaType.MOVIE ? films : series;
  }
}
