package app.trinity.discovery;

import app.trinity.TrinityValue;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The titles that Smart Discovery found for a deck. */
@Value.Immutable
@TrinityValue
public abstract class Recommendation {
  /** The size of a deck, provided that the catalogue holds that many valid titles. */
  public static final int DECK_SIZE = 50;

  Recommendation() {}

  /** The titles, distinct and in deck order; may be empty. */
  public abstract List<Movie> candidates();

  /** True if a page was missing or an older answer was used instead. */
  public abstract boolean degraded();

  /** How the genres were combined in the end; empty if the catalogue could not be counted. */
  public abstract Optional<GenreMode> strategy();

  /** The number of pages requested from the catalogue. */
  public abstract int requests();

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link Recommendation}. Not thread-safe. */
  public static final class Builder extends ImmutableRecommendation.Builder {
    Builder() {}
  }
}
