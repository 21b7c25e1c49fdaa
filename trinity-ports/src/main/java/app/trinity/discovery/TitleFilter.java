package app.trinity.discovery;

import app.trinity.TrinityValue;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What makes a title valid for a deck (rule DISCOVERY-2): a poster, an overview, enough ratings, an
 * original language that the players are likely to understand, a name in an allowed script, and no
 * adult content.
 *
 * <p>The part that a catalogue can apply is pushed into every query; the whole filter is applied to
 * the result.
 */
@Value.Immutable
@TrinityValue
public abstract class TitleFilter {
  TitleFilter() {}

  /** The fewest ratings a title may have; 50 by default. */
  @Value.Default
  public int minimumVotes() {
    return 50;
  }

  /** The ISO 639-1 codes of the allowed original languages; en, es, fr, it, de, pt by default. */
  @Value.Default
  public Set<String> originalLanguages() {
    return Set.of("en", "es", "fr", "it", "de", "pt");
  }

  /** The script in which the name must be written; {@link TitleScript#ASCII} by default. */
  @Value.Default
  public TitleScript script() {
    return TitleScript.ASCII;
  }

  /** Returns whether a title is valid for a deck. */
  public boolean accepts(CatalogEntry entry) {
    Movie movie = entry.movie();
    return movie.posterPath().filter(path -> !path.isBlank()).isPresent()
        && !movie.overview().isBlank()
        && !movie.title().isBlank()
        && movie.voteCount().orElse(0) >= minimumVotes()
        && entry.originalLanguage().filter(originalLanguages()::contains).isPresent()
        && script().allows(movie.title())
        && !entry.adult();
  }

  @Value.Check
  void check() {
    if (minimumVotes() < 0 || originalLanguages().isEmpty()) {
      throw new IllegalArgumentException(
          "a filter asks for 0 or more ratings and allows at least one language");
    }
  }

  /** Returns the filter with all defaults. */
  public static TitleFilter defaults() {
    return builder().build();
  }

  /**
   * Returns a builder that starts with the defaults. Its {@code build} throws {@link
   * IllegalArgumentException} if fewer than 0 ratings are required or no language is allowed.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link TitleFilter}. Not thread-safe. */
  public static final class Builder extends ImmutableTitleFilter.Builder {
    Builder() {}
  }
}
