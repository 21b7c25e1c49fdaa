package app.trinity.core.discovery;

import app.trinity.discovery.Catalog;
import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Movie;
import app.trinity.discovery.PageQuery;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import app.trinity.discovery.TitleFilter;
import com.google.common.base.Preconditions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Smart Discovery. */
public final class SmartDiscovery implements Recommendations {
  private final Catalog catalog;
  private final TitleFilter filter;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final Duration timeLimit;

  private SmartDiscovery(Builder builder, Catalog catalog) {
    this.catalog = catalog;
    this.filter = builder.filter;
    this.random = builder.random;
    this.clock = builder.clock;
    this.timeLimit = builder.timeLimit;
  }

  /** Starts Smart Discovery; a catalogue must be given. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Recommendation recommend(DeckRequest request) {
    PageQuery query =
        PageQuery.builder()
            .mediaType(request.mediaType())
            .genres(request.genres())
            .mode(GenreMode.ANY)
            .filter(filter)
            .page(1)
            .build();
    List<Movie> titles =
        catalog.fetch(List.of(query), clock.instant().plus(timeLimit)).stream()
            .flatMap(answer -> answer.page().stream())
            .flatMap(page -> page.entries().stream())
            .filter(filter::accepts)
            .map(CatalogEntry::movie)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(titles, new Random(random.nextLong()));
    return Recommendation.builder()
        .candidates(titles)
        .degraded(titles.isEmpty())
        .strategy(GenreMode.ANY)
        .requests(1)
        .build();
  }

  /** Puts Smart Discovery together. */
  public static final class Builder {
    private @Nullable Catalog catalog;
    private TitleFilter filter = TitleFilter.defaults();
    private RandomGenerator random = new SecureRandom();
    private InstantSource clock = Clock.systemUTC();
    private Duration timeLimit = Duration.ofSeconds(8);

    private Builder() {}

    /** The catalogue to search. */
    public Builder catalog(Catalog catalog) {
      this.catalog = catalog;
      return this;
    }

    /** What makes a title fit. */
    public Builder filter(TitleFilter filter) {
      this.filter = filter;
      return this;
    }

    /** Where chance comes from. */
    public Builder random(RandomGenerator random) {
      this.random = random;
      return this;
    }

    /** The time. */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /** How long finding a deck may take. */
    public Builder timeLimit(Duration timeLimit) {
      this.timeLimit = timeLimit;
      return this;
    }

    /** Makes it. */
    public SmartDiscovery build() {
      Preconditions.checkState(catalog != null, "Smart Discovery needs a catalogue");
      return new SmartDiscovery(this, catalog);
    }
  }
}
