package app.trinity.discovery.spi;

import app.trinity.TrinityValue;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.TitleFilter;
import org.immutables.value.Value;

/** A query to a catalogue: one page of the titles that have certain genres and pass a filter. */
@Value.Immutable
@TrinityValue
public abstract class PageQuery {
  /** The last page that can be read, whatever total a catalogue names (TMDB rejects 501). */
  public static final int LAST_PAGE = 500;

  PageQuery() {}

  /** Films or series. */
  public abstract MediaType mediaType();

  /** The genres. */
  public abstract Genres genres();

  /** Whether a title must have all the genres or any; for one genre the two are the same. */
  public abstract GenreMode mode();

  /**
   * The filter that the titles must pass. The catalogue applies what it can of {@link
   * TitleFilter#minimumVotes()}, {@link TitleFilter#originalLanguages()} and the exclusion of adult
   * content; the caller applies the whole filter again.
   */
  public abstract TitleFilter filter();

  /** The number of the page, 1 to {@value #LAST_PAGE}. */
  public abstract int page();

  @Value.Check
  void check() {
    if (page() < 1 || page() > LAST_PAGE) {
      throw new IllegalArgumentException("a page is 1 to " + LAST_PAGE + ", not " + page());
    }
    genres().requireValidFor(mediaType());
  }

  /**
   * Returns a builder. Its {@code build} throws {@link IllegalArgumentException} if the page is out
   * of range, and refuses with {@code INVALID_INPUT} if the media type does not have one of the
   * genres.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder of {@link PageQuery}. Not thread-safe. */
  public static final class Builder extends ImmutablePageQuery.Builder {
    Builder() {}
  }
}
