package app.trinity.discovery;

import app.trinity.TrinityValue;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * What makes a title fit for a deck (rule DISCOVERY-2). By default: a poster, an overview, at least
 * 50 ratings, an original language among six, and a title in ASCII. Each of these can be set, or
 * dropped, and a {@link #condition()} of one's own added. Adult content is never fit, nor is a
 * title without a name.
 *
 * <p>A catalogue applies what it can of {@link #minimumVotes()}, {@link #originalLanguages()} and
 * the exclusion of adult content within its query; all of the filter is applied to what comes back.
 *
 * <p>Immutable, and safe for use by several threads where the condition is. Two filters are equal
 * where all their parts are, the conditions by {@code equals}.
 */
@Value.Immutable
@TrinityValue
public abstract class TitleFilter {
  private static final int DEFAULT_MINIMUM_VOTES = 50;

  TitleFilter() {}

  /** Whether a title must have a poster; true by default. */
  @Value.Default
  public boolean posterRequired() {
    return true;
  }

  /** Whether a title must have an overview; true by default. */
  @Value.Default
  public boolean overviewRequired() {
    return true;
  }

  /**
   * The fewest ratings a title may have, 0 or more; 50 by default. 0 admits a title whose number of
   * ratings is unknown.
   */
  @Value.Default
  public int minimumVotes() {
    return DEFAULT_MINIMUM_VOTES;
  }

  /**
   * The ISO 639-1 codes of the original languages allowed; en, es, fr, it, de, pt by default. Empty
   * for any language, an unknown one included.
   */
  @Value.Default
  public Set<String> originalLanguages() {
    return Set.of("en", "es", "fr", "it", "de", "pt");
  }

  /** The script in which the name must be written; {@link TitleScript#ASCII} by default. */
  @Value.Default
  public TitleScript script() {
    return TitleScript.ASCII;
  }

  /**
   * A condition of one's own, besides all the others; empty by default. It is asked once for each
   * title that a catalogue returns and must be fast.
   */
  public abstract Optional<Predicate<CatalogEntry>> condition();

  /** Returns whether a title is fit for a deck. */
  public boolean accepts(CatalogEntry entry) {
    Movie movie = entry.movie();
    return hasTheTextsRequired(movie)
        && movie.voteCount().orElse(0) >= minimumVotes()
        && allowsLanguage(entry.originalLanguage())
        && script().allows(movie.title())
        && !entry.adult()
        && condition().map(condition -> condition.test(entry)).orElse(true);
  }

  private boolean hasTheTextsRequired(Movie movie) {
    return !movie.title().isBlank()
        && (!posterRequired() || movie.posterPath().filter(path -> !path.isBlank()).isPresent())
        && (!overviewRequired() || !movie.overview().isBlank());
  }

  /**
   * Returns whether an original language is allowed: any where {@link #originalLanguages()} is
   * empty.
   *
   * @param language its ISO 639-1 code; empty where it is unknown
   */
  public boolean allowsLanguage(Optional<String> language) {
    return originalLanguages().isEmpty()
        || language.filter(originalLanguages()::contains).isPresent();
  }

  @Value.Check
  void check() {
    if (minimumVotes() < 0) {
      throw new IllegalArgumentException("a filter asks for 0 or more ratings");
    }
  }

  /** Returns the filter with every default: the one for TMDB in English. */
  public static TitleFilter defaults() {
    return builder().build();
  }

  /**
   * Returns the filter that takes every title with a name that is not adult content: the one for a
   * library of one's own, whose titles may lack posters, overviews and ratings and be written in
   * any language.
   */
  public static TitleFilter anyTitle() {
    return builder()
        .posterRequired(false)
        .overviewRequired(false)
        .minimumVotes(0)
        .originalLanguages(Set.of())
        .script(TitleScript.ANY)
        .build();
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link TitleFilter}. Not thread-safe. */
  public static final class Builder extends ImmutableTitleFilter.Builder {
    Builder() {}
  }
}
