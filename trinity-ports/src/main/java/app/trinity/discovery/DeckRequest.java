package app.trinity.discovery;

import app.trinity.TrinityValue;
import org.immutables.value.Value;

/** What a deck is to be made of. */
@Value.Immutable
@TrinityValue
public abstract class DeckRequest {
  DeckRequest() {}

  /** Films or series. */
  public abstract MediaType mediaType();

  /** One or two genres of that media type. */
  public abstract Genres genres();

  /**
   * Asks for a deck.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} where a genre is not one of the media type's
   */
  public static DeckRequest of(MediaType mediaType, Genres genres) {
    return ImmutableDeckRequest.of(mediaType, genres);
  }

  @Value.Check
  void check() {
    genres().requireValidFor(mediaType());
  }
}
