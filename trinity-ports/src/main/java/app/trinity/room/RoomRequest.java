package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.match.MatchRule;
import org.immutables.value.Value;

/** What a host asks for when opening a room. */
@Value.Immutable
@TrinityValue
public abstract class RoomRequest {
  RoomRequest() {}

  /** Films or series. */
  public abstract MediaType mediaType();

  /** One or two genres of that media type (rule ROOM-4). */
  public abstract Genres genres();

  /** The rule that says how many yeses a match takes. */
  public abstract MatchRule matchRule();

  /**
   * Returns a request for a room in which a match takes everybody's yes.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} if the media type does not have one of the
   *     genres
   */
  public static RoomRequest of(MediaType mediaType, Genres genres) {
    return of(mediaType, genres, MatchRule.unanimous());
  }

  /**
   * Returns a request for a room with the given match rule.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} if the media type does not have one of the
   *     genres
   */
  public static RoomRequest of(MediaType mediaType, Genres genres, MatchRule matchRule) {
    return ImmutableRoomRequest.of(mediaType, genres, matchRule);
  }

  @Value.Check
  void check() {
    genres().requireValidFor(mediaType());
  }
}
