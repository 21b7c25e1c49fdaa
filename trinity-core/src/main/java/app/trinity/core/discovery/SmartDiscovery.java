package app.trinity.core.discovery;

import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.Catalog;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Smart Discovery: a deck of fifty fit titles from a catalogue in a few requests (rules DISCOVERY 1
 * to 8).
 *
 * <ol>
 *   <li><b>Availability.</b> Page 1 of the titles with all the genres, filters pushed down, is read
 *       for its count.
 *   <li><b>Strategy.</b> 50 counted or more: titles with all the genres. Fewer, or fewer fit ones
 *       in the end: every title with all the genres, then titles with any. One genre leaves no
 *       choice.
 *   <li><b>Fetching.</b> Random distinct pages are asked for together, about as many as a deck
 *       takes if they yield like the first. What falls short is topped up by just enough further
 *       pages, judged by what has come back; a page that failed is replaced.
 *   <li><b>Filters.</b> The whole filter is applied to what comes back; no title counts twice.
 *   <li><b>Randomization.</b> Titles are chosen and shuffled by chance, within all and any genres
 *       each.
 * </ol>
 *
 * <p><b>The most popular titles.</b> Page 1 is read for every deck. Lest every deck hold the same
 * titles, they only make up what the random pages leave short, unless chance draws page 1 as well.
 *
 * <p><b>Full decks and few requests.</b> No more than 8 pages are asked for where 150 titles or
 * more are counted, and 12 elsewhere, failed ones included: that is never exceeded. Within it a
 * deck has 50 titles wherever the catalogue holds 50 fit ones, unless less than about a third of
 * what it counts is fit. Before the budget runs out the search leaves chance and turns to the first
 * pages, where most titles are fit, and with two genres its last request goes to the titles with
 * any of them. Where not even that suffices the deck is shorter; it is not marked degraded, since
 * nothing failed.
 *
 * <p><b>Degraded.</b> A deck is, if an older page served, or if for want of a page that failed, of
 * time, or on a refusal it is short or may lack titles with all the genres that should be in it. A
 * failure that other pages make up for does not count.
 *
 * <p>Pure but for its catalogue, generator and clock, and as thread-safe as these are; it starts no
 * thread and never throws on a catalogue's failure. The same generator state and the same
 * catalogue, asked at leisure, give the same deck.
 */
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

  /** Returns a builder. A catalogue is required; the rest has defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Recommendation recommend(DeckRequest request) {
    Questions questions = new Questions(catalog, clock, timeLimit, DeckSearch.MOST_REQUESTS);
    return new DeckSearch(request, filter, questions, random).search();
  }

  /** Builds {@link SmartDiscovery}. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable Catalog catalog;
    private TitleFilter filter = TitleFilter.defaults();
    private RandomGenerator random = new SecureRandom();
    private InstantSource clock = Clock.systemUTC();
    private Duration timeLimit = Duration.ofSeconds(8);

    private Builder() {}

    /** Sets the catalogue to search. */
    public Builder catalog(Catalog catalog) {
      this.catalog = catalog;
      return this;
    }

    /** Sets the filter that titles must pass; {@link TitleFilter#defaults()} by default. */
    public Builder filter(TitleFilter filter) {
      this.filter = filter;
      return this;
    }

    /**
     * Sets the source of randomness; a {@link SecureRandom} by default. It must be safe for use by
     * several threads if Smart Discovery is used by several.
     */
    public Builder random(RandomGenerator random) {
      this.random = random;
      return this;
    }

    /** Sets the clock; the system's by default. */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /** Sets the time limit for finding a deck; 8 seconds by default. */
    public Builder timeLimit(Duration timeLimit) {
      this.timeLimit = timeLimit;
      return this;
    }

    /**
     * Builds Smart Discovery.
     *
     * @throws IllegalStateException if there is no catalogue
     */
    public SmartDiscovery build() {
      if (catalog == null) {
        throw new IllegalStateException("Smart Discovery needs a catalogue");
      }
      return new SmartDiscovery(this, catalog);
    }
  }
}
