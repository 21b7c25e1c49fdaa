package app.trinity.discovery.spi;

import app.trinity.TrinityValue;
import app.trinity.discovery.CatalogEntry;
import java.util.List;
import org.immutables.value.Value;

/** One page of a catalogue's titles. */
@Value.Immutable
@TrinityValue
public abstract class CatalogPage {
  CatalogPage() {}

  /** The titles of this page, in the catalogue's order; empty beyond the last page. */
  public abstract List<CatalogEntry> entries();

  /**
   * The number of titles that the catalogue counts over all pages of the query, 0 or more. It may
   * change from one query to the next.
   */
  public abstract int totalResults();

  /**
   * The number of pages that the catalogue counts, 0 or more. It may exceed {@link
   * PageQuery#LAST_PAGE}, the last page that can be read.
   */
  public abstract int totalPages();

  /** True if the page is an older answer, used because the catalogue could not be reached. */
  @Value.Default
  public boolean stale() {
    return false;
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link CatalogPage}. Not thread-safe. */
  public static final class Builder extends ImmutableCatalogPage.Builder {
    Builder() {}
  }
}
