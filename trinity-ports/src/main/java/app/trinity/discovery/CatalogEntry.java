package app.trinity.discovery;

import app.trinity.TrinityValue;
import java.util.Optional;
import org.immutables.value.Value;

/** A title as a catalogue lists it: the title itself, and what only the title filter needs. */
@Value.Immutable
@TrinityValue
public abstract class CatalogEntry {
  CatalogEntry() {}

  /** The title. */
  public abstract Movie movie();

  /** The original language as an ISO 639-1 code ({@code en}); empty if it is unknown. */
  public abstract Optional<String> originalLanguage();

  /** Whether the catalogue marks the title as adult content; false if it does not say. */
  public abstract boolean adult();

  /**
   * Returns an entry.
   *
   * @param movie the title
   * @param originalLanguage its ISO 639-1 code
   * @param adult whether it is marked as adult content
   */
  public static CatalogEntry of(Movie movie, String originalLanguage, boolean adult) {
    return ImmutableCatalogEntry.of(movie, Optional.of(originalLanguage), adult);
  }

  /**
   * Returns an entry whose original language may be unknown.
   *
   * @param movie the title
   * @param originalLanguage its ISO 639-1 code; empty if it is unknown
   * @param adult whether it is marked as adult content
   */
  public static CatalogEntry of(Movie movie, Optional<String> originalLanguage, boolean adult) {
    return ImmutableCatalogEntry.of(movie, originalLanguage, adult);
  }
}
