package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.rule.MatchRule;
import org.immutables.value.Value;

/**
 * What a host asks for when they open a room.
 *
 * <p>Immutable and safe for use by several threads.
 */
@Value.Immutable
@TrinityValue
public abstract class RoomRequest {
  RoomRequest() {}

  /** Whether the room is about films or series. */
  public abstract MediaType mediaType();

  /** One or two genres of that media type (rule ROOM-4). */
  public abstract Genres genres();

  /** The rule by which titles match. */
  public abstract MatchRule matchRule();

  /**
   * Returns a request for a room in which a match takes everybody.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} if the media type does not have one of the
   *     genres
   */
  public static RoomRequest of(MediaType mediaType, Genres genres) {
    return of(mediaType, genres, MatchRule.unanimous());
  }

  /**
   * Returns a request for a room with a certain match rule.
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
