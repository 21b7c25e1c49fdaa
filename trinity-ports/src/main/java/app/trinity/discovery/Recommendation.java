package app.trinity.discovery;

import app.trinity.TrinityValue;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The titles found for a deck.
 *
 * <p>Immutable and safe for use by several threads.
 */
@Value.Immutable
@TrinityValue
public abstract class Recommendation {
  /** The size of a deck unless a smaller one is asked for, and the most titles it may have. */
  public static final int DECK_SIZE = 50;

  Recommendation() {}

  /**
   * The titles, in the order in which to deal them; possibly none. They are distinct, and none has
   * the reserved id {@link MovieId#PARTICIPATION}: a room is not made of others.
   */
  public abstract List<Movie> candidates();

  /** True where a page was missing or an older answer had to serve; false by default. */
  @Value.Default
  public boolean degraded() {
    return false;
  }

  /**
   * How the genres were joined in the end; empty where the catalogue could not even be counted, and
   * where nothing was joined.
   */
  public abstract Optional<GenreMode> strategy();

  /** How many pages the catalogue was asked for, 0 or more; 0 by default. */
  @Value.Default
  public int requests() {
    return 0;
  }

  /** Returns titles that are all there are to be had: the answer of a library of one's own. */
  public static Recommendation of(Iterable<? extends Movie> candidates) {
    return builder().addAllCandidates(candidates).build();
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Recommendation}. */
  public static final class Builder extends ImmutableRecommendation.Builder {
    Builder() {}
  }
}
