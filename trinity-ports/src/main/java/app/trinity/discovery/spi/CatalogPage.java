package app.trinity.discovery.spi;

import app.trinity.TrinityValue;
import app.trinity.discovery.CatalogEntry;
import java.util.List;
import org.immutables.value.Value;

/** One page of a catalogue's answer. */
@Value.Immutable
@TrinityValue
public abstract class CatalogPage {
  CatalogPage() {}

  /** The titles of this page, in the catalogue's order; empty beyond the last page. */
  public abstract List<CatalogEntry> entries();

  /**
   * How many titles the catalogue counts for the query over all its pages, 0 or more. It may drift
   * from one question to the next.
   */
  public abstract int totalResults();

  /**
   * How many pages the catalogue counts, 0 or more. It may exceed {@link PageQuery#LAST_PAGE},
   * beyond which nobody can ask.
   */
  public abstract int totalPages();

  /** True where the page is an older answer, served because the catalogue could not be asked. */
  @Value.Default
  public boolean stale() {
    return false;
  }

  /** Starts a new page. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CatalogPage}. */
  public static final class Builder extends ImmutableCatalogPage.Builder {
    Builder() {}
  }
}
