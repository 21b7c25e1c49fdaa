package app.trinity.discovery;

import app.trinity.TrinityValue;
import org.immutables.value.Value;

/** A request for a deck. */
@Value.Immutable
@TrinityValue
public abstract class DeckRequest {
  DeckRequest() {}

  /** Films or series. */
  public abstract MediaType mediaType();

  /** One or two genres of that media type. */
  public abstract Genres genres();

  /**
   * Returns a request for a deck.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} if the media type does not have one of the
   *     genres
   */
  public static DeckRequest of(MediaType mediaType, Genres genres) {
    return ImmutableDeckRequest.of(mediaType, genres);
  }

  @Value.Check
  void check() {
    genres().requireValidFor(mediaType());
  }
}
