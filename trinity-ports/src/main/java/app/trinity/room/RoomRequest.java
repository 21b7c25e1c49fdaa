package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.match.MatchRule;
import org.immutables.value.Value;

/** What a host asks for when he opens a room. */
@Value.Immutable
@TrinityValue
public abstract class RoomRequest {
  RoomRequest() {}

  /** Films or series. */
  public abstract MediaType mediaType();

  /** One or two genres of that media type (rule ROOM 4). */
  public abstract Genres genres();

  /** How many yeses a match takes. */
  public abstract MatchRule matchRule();

  /**
   * Asks for a room in which a match takes everybody.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} where a genre is not one of the media type's
   */
  public static RoomRequest of(MediaType mediaType, Genres genres) {
    return of(mediaType, genres, MatchRule.unanimous());
  }

  /**
   * Asks for a room with a match rule of its own.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} where a genre is not one of the media type's
   */
  public static RoomRequest of(MediaType mediaType, Genres genres, MatchRule matchRule) {
    return ImmutableRoomRequest.of(mediaType, genres, matchRule);
  }

  @Value.Check
  void check() {
    genres().requireValidFor(mediaType());
  }
}
