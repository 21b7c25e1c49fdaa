package app.trinity.discovery;

import app.trinity.TrinityValue;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The titles that Smart Discovery found for a deck. */
@Value.Immutable
@TrinityValue
public abstract class Recommendation {
  /** How many titles a deck has wherever the catalogue holds that many valid ones. */
  public static final int DECK_SIZE = 50;

  Recommendation() {}

  /** The titles, distinct and in the order in which to deal them; may be empty, never null. */
  public abstract List<Movie> candidates();

  /** True where a page was missing or an older answer had to serve. */
  public abstract boolean degraded();

  /** How the genres were joined in the end; empty where the catalogue could not even be counted. */
  public abstract Optional<GenreMode> strategy();

  /** How many pages the catalogue was asked for. */
  public abstract int requests();

  /** Starts a new recommendation. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Recommendation}. */
  public static final class Builder extends ImmutableRecommendation.Builder {
    Builder() {}
  }
}
