package app.trinity.discovery.spi;

import app.trinity.TrinityValue;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.TitleFilter;
import org.immutables.value.Value;

/** A question to a catalogue: one page of the titles that have certain genres and pass a filter. */
@Value.Immutable
@TrinityValue
public abstract class PageQuery {
  /** The last page a catalogue can be asked for, whatever total it names (TMDB refuses 501). */
  public static final int LAST_PAGE = 500;

  PageQuery() {}

  /** Films or series. */
  public abstract MediaType mediaType();

  /** The genres asked for. */
  public abstract Genres genres();

  /** Whether a title must have all of them or any; they are the same for one genre. */
  public abstract GenreMode mode();

  /**
   * What the titles must satisfy. The catalogue applies what it can of {@link
   * TitleFilter#minimumVotes()}, {@link TitleFilter#originalLanguages()} and the exclusion of adult
   * content; the asker applies all of it again.
   */
  public abstract TitleFilter filter();

  /** Which page, 1 to {@value #LAST_PAGE}. */
  public abstract int page();

  @Value.Check
  void check() {
    if (page() < 1 || page() > LAST_PAGE) {
      throw new IllegalArgumentException("a page is 1 to " + LAST_PAGE + ", not " + page());
    }
    genres().requireValidFor(mediaType());
  }

  /** Starts a new query. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PageQuery}. */
  public static final class Builder extends ImmutablePageQuery.Builder {
    Builder() {}
  }
}
