package app.trinity.discovery;

import app.trinity.TrinityValue;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What makes a title fit for a deck (rule DISCOVERY 2): a poster, an overview, enough ratings, an
 * original language the players are likely to follow, a title in a script the page can show, and no
 * adult content.
 *
 * <p>The part of it that a catalogue can apply is pushed into every query; all of it is applied to
 * what comes back.
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

  /** The ISO 639-1 codes of the original languages allowed; en, es, fr, it, de, pt by default. */
  @Value.Default
  public Set<String> originalLanguages() {
    return Set.of("en", "es", "fr", "it", "de", "pt");
  }

  /** The script a title must be written in; {@link TitleScript#ASCII} by default. */
  @Value.Default
  public TitleScript script() {
    return TitleScript.ASCII;
  }

  /** Says whether a title is fit for a deck. */
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

  /** The filter with every default. */
  public static TitleFilter defaults() {
    return builder().build();
  }

  /** Starts a filter from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TitleFilter}. */
  public static final class Builder extends ImmutableTitleFilter.Builder {
    Builder() {}
  }
}
