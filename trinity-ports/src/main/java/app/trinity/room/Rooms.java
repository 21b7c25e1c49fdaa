package app.trinity.room;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import java.util.List;
import java.util.Optional;

/**
 * What people do with rooms: a driving port (rules ROOM, DECK and MATCH-9).
 *
 * <p>Every method may throw a store's {@link app.trinity.InfrastructureFailure} and may be repeated
 * after it: the repeat completes what the first call began. Only {@link #create} then opens another
 * room, if the first call's was stored.
 *
 * <p>Thread-safe.
 */
public interface Rooms {
  /**
   * Opens a room, with a deck and with its host as its first participant.
   *
   * @return the new room
   * @throws app.trinity.Refusal {@code CATALOG_UNAVAILABLE} if there are no titles for a deck;
   *     {@code BUSY} if no free code was found; either way nothing is stored
   * @throws app.trinity.InfrastructureFailure if a store or the source of recommendations failed; a
   *     room may be stored whose code nobody has been told
   */
  Room create(UserId host, RoomRequest request);

  /**
   * Adds a person to a room. Joining again changes nothing. Any match that their earlier votes in
   * this room complete is recorded (rule ROOM-7).
   *
   * @return the room including the person
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND} if no room has the code, {@code
   *     ROOM_EXPIRED} if the room has ended, {@code ROOM_FULL} if it is full: nothing has changed;
   *     {@code BUSY} if others kept changing the room until the time limit: the person takes part,
   *     and a repeat records any match that is still missing
   * @throws app.trinity.InfrastructureFailure if a store failed: the person may take part, and a
   *     repeat records any match that is still missing
   */
  Room join(UserId user, RoomCode code);

  /**
   * Removes a person from a room and judges every title again, because theirs may have been the
   * only no. Leaving again changes nothing. When the last participant leaves, the room ends.
   *
   * @return the room without the person
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND} if there is no such room, {@code
   *     ROOM_EXPIRED} if it had ended before, {@code NOT_A_PARTICIPANT} if the person never took
   *     part: nothing has changed; {@code BUSY} if others kept changing the room until the time
   *     limit: the person has left, and a repeat records any match that is still missing
   * @throws app.trinity.InfrastructureFailure if a store failed: the person may have left, and a
   *     repeat records any match that is still missing
   */
  Room leave(UserId user, RoomId room);

  /**
   * Returns the rooms in which a person takes part that have not ended and have no match yet,
   * newest first (rule ROOM-8).
   *
   * @throws app.trinity.InfrastructureFailure if a store could not be read
   */
  List<Room> mine(UserId user);

  /**
   * Returns a room to one of its participants; empty if there is no such room.
   *
   * @throws app.trinity.Refusal {@code ROOM_EXPIRED} if the room has ended; {@code
   *     NOT_A_PARTICIPANT} if the person does not take part
   * @throws app.trinity.InfrastructureFailure if a store could not be read
   */
  Optional<Room> find(UserId user, RoomId room);

  /**
   * Returns the room with a code, to anybody who has the code; empty if there is none.
   *
   * @throws app.trinity.Refusal {@code ROOM_EXPIRED} if the last room with this code has ended
   * @throws app.trinity.InfrastructureFailure if a store could not be read
   */
  Optional<Room> findByCode(RoomCode code);

  /**
   * Returns the titles for a participant to swipe next (rule DECK-1), which are those they have not
   * voted on; empty once they have voted on the whole deck. Records in passing any match that the
   * votes imply and that is missing.
   *
   * @param user the participant
   * @param room the room
   * @param limit the most titles to return, 1 to 50
   * @throws app.trinity.Refusal {@code INVALID_INPUT} for any other limit; {@code ROOM_NOT_FOUND}
   *     if there is no such room; {@code ROOM_EXPIRED} if it has ended; {@code NOT_A_PARTICIPANT}
   *     if the person does not take part; {@code BUSY} if others kept changing the room until the
   *     time limit
   * @throws app.trinity.InfrastructureFailure if a store failed
   */
  List<Movie> nextCards(UserId user, RoomId room, int limit);

  /**
   * Returns all titles of the room, ranked (rule MATCH-9). Records in passing any match that the
   * votes imply and that is missing.
   *
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND} if there is no such room; {@code
   *     ROOM_EXPIRED} if it has ended; {@code NOT_A_PARTICIPANT} if the person does not take part;
   *     {@code BUSY} if others kept changing the room until the time limit
   * @throws app.trinity.InfrastructureFailure if a store failed
   */
  List<Standing> standings(UserId user, RoomId room);
}
