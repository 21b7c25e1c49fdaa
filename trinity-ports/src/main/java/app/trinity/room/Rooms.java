package app.trinity.room;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.match.Standing;
import java.util.List;
import java.util.Optional;

/**
 * What people do with rooms: a driving port (rules ROOM, DECK and MATCH 9).
 *
 * <p>Every method that names a room refuses with {@code ROOM_NOT_FOUND} where there is none and
 * with {@code ROOM_EXPIRED} where it has ended. Every method lets a store's {@link
 * app.trinity.InfrastructureFailure} through, and refuses with {@code BUSY} where others changed
 * the room so fast that its time limit ran out; each may then be repeated.
 *
 * <p>Thread-safe.
 */
public interface Rooms {
  /**
   * Opens a room, with a deck and with its host as its first participant.
   *
   * @throws app.trinity.Refusal {@code CATALOG_UNAVAILABLE} where there is nothing to make a deck
   *     of; nothing is stored then
   */
  Room create(UserId host, RoomRequest request);

  /**
   * Lets a person into a room. Joining again changes nothing. If his earlier votes in this room
   * complete a match, it is recorded.
   *
   * @return the room with him in it
   * @throws app.trinity.Refusal {@code ROOM_FULL} where it holds as many as it may
   */
  Room join(UserId user, RoomCode code);

  /**
   * Takes a person out of a room and judges every title again, for his may have been the only no.
   * Leaving again changes nothing. When the last participant leaves, the room has ended.
   *
   * @return the room without him
   * @throws app.trinity.Refusal {@code NOT_A_PARTICIPANT} where he never took part
   */
  Room leave(UserId user, RoomId room);

  /** The living rooms a person takes part in that have no match yet, newest first (rule ROOM 8). */
  List<Room> mine(UserId user);

  /**
   * Shows a room to one of its participants; empty where there is no such room.
   *
   * @throws app.trinity.Refusal {@code NOT_A_PARTICIPANT} where the person does not take part
   */
  Optional<Room> find(UserId user, RoomId room);

  /** Shows the room that a code leads to, to whoever has the code; empty where there is none. */
  Optional<Room> findByCode(RoomCode code);

  /**
   * Gives a participant the next titles to swipe (rule DECK 1): none that he has voted on, those
   * first that others like and nobody has refused. Empty once he has voted on the whole deck.
   *
   * @param limit how many at the most, 1 to 50
   * @throws app.trinity.Refusal {@code NOT_A_PARTICIPANT}; {@code INVALID_INPUT} for another limit
   */
  List<Movie> nextCards(UserId user, RoomId room, int limit);

  /**
   * Ranks all titles of the room (rule MATCH 9).
   *
   * @throws app.trinity.Refusal {@code NOT_A_PARTICIPANT}
   */
  List<Standing> standings(UserId user, RoomId room);
}
