package app.trinity.tmdb;

import app.trinity.discovery.spi.CatalogPage;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The pages TMDB has answered with: as many as are allowed, those asked for often in preference.
 *
 * <p>Safe for use by several threads.
 */
final class PageMemory {
  private record Remembered(CatalogPage page, Instant since) {}

  private final Cache<DiscoverQuestion, Remembered> pages;
  private final InstantSource clock;
  private final Duration freshFor;
  private final Duration keptFor;

  PageMemory(TmdbSettings settings, InstantSource clock) {
    this.pages =
        Caffeine.newBuilder()
            .maximumSize(settings.cachedPages())
            // On the caller's thread: nothing outlives the client.
            .executor(Runnable::run)
            .build();
    this.clock = clock;
    this.freshFor = settings.freshFor();
    this.keptFor = settings.keptFor();
  }

  void remember(DiscoverQuestion question, CatalogPage page) {
    pages.put(question, new Remembered(page, clock.instant()));
  }

  /** A page young enough to answer without asking. */
  Optional<CatalogPage> fresh(DiscoverQuestion question) {
    return youngerThan(freshFor, question);
  }

  /** A page that may answer because TMDB does not; marked as stale. */
  Optional<CatalogPage> stale(DiscoverQuestion question) {
    return youngerThan(keptFor, question)
        .map(page -> CatalogPage.builder().from(page).stale(true).build());
  }

  private Optional<CatalogPage> youngerThan(Duration age, DiscoverQuestion question) {
    Instant now = clock.instant();
    return Optional.ofNullable(pages.getIfPresent(question))
        .filter(remembered -> now.isBefore(remembered.since().plus(age)))
        .map(Remembered::page);
  }
}
