package app.trinity.core.discovery;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Movie;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.CatalogPage;
import app.trinity.discovery.spi.PageQuery;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Smart Discovery is measured against: count, three random pages that may be the same, filter
 * what came back, and leave it at that.
 */
record LiteralProcedure(SimulatedCatalog catalog, Random random) {
  Set<Movie> deal(DeckRequest request) {
    CatalogPage count = page(request, GenreMode.ALL, 1);
    GenreMode mode = count.totalResults() >= 50 ? GenreMode.ALL : GenreMode.ANY;
    int pages = mode == GenreMode.ALL ? count.totalPages() : page(request, mode, 1).totalPages();
    Set<Movie> fit = new LinkedHashSet<>();
    for (int i = 0; i < 3; i++) {
      int page = 1 + random.nextInt(Math.min(pages, PageQuery.LAST_PAGE));
      page(request, mode, page).entries().stream()
          .filter(TitleFilter.defaults()::accepts)
          .map(CatalogEntry::movie)
          .forEach(fit::add);
    }
    return fit.stream().limit(50).collect(Collectors.toSet());
  }

  private CatalogPage page(DeckRequest request, GenreMode mode, int page) {
    PageQuery query =
        PageQuery.builder().from(Dealing.count(request)).mode(mode).page(page).build();
    return catalog.fetch(List.of(query), Instant.MAX).get(0).page().orElseThrow();
  }
}
