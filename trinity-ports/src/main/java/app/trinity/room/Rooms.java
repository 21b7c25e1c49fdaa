package app.trinity.room;

import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.rule.MatchRule;
import java.util.List;
import java.util.Map;
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
   * voted on, the most likely match first; empty once they have voted on every title of the room.
   * Records in passing any match that the votes imply and that is missing.
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
   * Returns all titles of the room, ranked (rules MATCH-9 and MATCH-9a). Unless everybody has voted
   * on every title, the counts are hidden of titles that have no match and on which the participant
   * has not voted; those follow the others, in deck order. Records in passing any match that the
   * votes imply and that is missing.
   *
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND} if there is no such room; {@code
   *     ROOM_EXPIRED} if it has ended; {@code NOT_A_PARTICIPANT} if the person does not take part;
   *     {@code BUSY} if others kept changing the room until the time limit
   * @throws app.trinity.InfrastructureFailure if a store failed
   */
  List<Standing> standings(UserId user, RoomId room);

  /**
   * Returns on how many of the room's titles each participant has voted, in the order in which they
   * joined.
   *
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND} if there is no such room; {@code
   *     ROOM_EXPIRED} if it has ended; {@code NOT_A_PARTICIPANT} if the person does not take part
   * @throws app.trinity.InfrastructureFailure if a store could not be read
   */
  Map<UserId, Integer> progress(UserId user, RoomId room);

  /**
   * Returns whether a room is about films or series.
   *
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND} if there is no such room; {@code
   *     ROOM_EXPIRED} if its time is over
   * @throws app.trinity.InfrastructureFailure if a store could not be read
   */
  MediaType mediaType(RoomId room);

  /**
   * Returns a room as it is, whether or not it has ended, so that the people in it can be told of a
   * change (rule ROOM-13); empty if there is no such room. It asks nobody's leave: who may see the
   * room is for the caller to check.
   *
   * @throws app.trinity.InfrastructureFailure if a store could not be read
   */
  Optional<Room> snapshot(RoomId room);

  /**
   * Adds a round of titles to a room (rule ROOM-9a): up to 50 that it does not have, up to 500 in
   * all. If several people ask at once, the room grows once and all of them get the grown room; the
   * same call again changes nothing.
   *
   * @param user a participant
   * @param room the room
   * @param have the number of titles that the room had when the person looked
   * @return the room; {@link Room#exhausted()} if there are no more titles for it
   * @throws app.trinity.Refusal {@code INVALID_INPUT} if {@code have} is more than the room has,
   *     {@code ROOM_NOT_FOUND} if there is no such room, {@code ROOM_EXPIRED} if it has ended,
   *     {@code NOT_A_PARTICIPANT} if the person does not take part, {@code CATALOG_UNAVAILABLE} if
   *     the catalogue cannot be asked: the room has not changed; {@code BUSY} if others kept
   *     changing the room until the time limit: the same call may be repeated
   * @throws app.trinity.InfrastructureFailure if a store or the source of recommendations failed:
   *     the room may have grown, and the same call may be repeated
   */
  Room moreTitles(UserId user, RoomId room, int have);

  /**
   * Changes the rule by which a room's titles are judged (rule ROOM-11), and judges every title
   * again by it. Changing to the rule that holds already only judges again.
   *
   * @param host the host of the room
   * @param room the room
   * @param rule the rule
   * @return the room, judged by the rule
   * @throws app.trinity.Refusal {@code INVALID_INPUT} for a custom rule that is not registered,
   *     {@code ROOM_NOT_FOUND} if there is no such room, {@code ROOM_EXPIRED} if it has ended,
   *     {@code NOT_A_PARTICIPANT} if the person does not take part, {@code FORBIDDEN} if they are
   *     not the host: nothing has changed; {@code BUSY} if others kept changing the room until the
   *     time limit: the rule may have changed, and a repeat records any match that is still missing
   * @throws app.trinity.InfrastructureFailure if a store failed: the rule may have changed, and a
   *     repeat records any match that is still missing
   */
  Room changeRule(UserId host, RoomId room, MatchRule rule);

  /**
   * Removes another participant from a room (rule ROOM-7a): the same as their leaving, judging
   * every title again included. They may come back with the code. Removing somebody who does not
   * take part only judges again. A host who removes themselves leaves.
   *
   * @param host the host of the room
   * @param room the room
   * @param participant the person to remove
   * @return the room without the person
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND} if there is no such room, {@code
   *     ROOM_EXPIRED} if it has ended, {@code NOT_A_PARTICIPANT} if the caller does not take part,
   *     {@code FORBIDDEN} if they are not the host: nothing has changed; {@code BUSY} if others
   *     kept changing the room until the time limit: the person may have been removed, and a repeat
   *     records any match that is still missing
   * @throws app.trinity.InfrastructureFailure if a store failed: the person may have been removed,
   *     and a repeat records any match that is still missing
   */
  Room remove(UserId host, RoomId room, UserId participant);

  /**
   * Ends a room (rule ROOM-11). Its matches stay; every later call, a repeat included, is refused
   * with {@code ROOM_EXPIRED}.
   *
   * @param host the host of the room
   * @param room the room
   * @return the room as it ended, without participants
   * @throws app.trinity.Refusal {@code ROOM_NOT_FOUND} if there is no such room, {@code
   *     ROOM_EXPIRED} if it has ended, {@code NOT_A_PARTICIPANT} if the person does not take part,
   *     {@code FORBIDDEN} if they are not the host, {@code BUSY} if others kept changing the room
   *     until the time limit: nothing has changed
   * @throws app.trinity.InfrastructureFailure if a store failed: the room may have ended
   */
  Room end(UserId host, RoomId room);

  /**
   * Sets the name that others see (rule ROOM-12), in the rooms in which the person takes part and
   * in those they will join. The same name again completes what an earlier call began.
   *
   * @param user the person
   * @param name the name
   * @return the person as others see them from now on
   * @throws app.trinity.Refusal {@code BUSY} if others kept changing one of the rooms until the
   *     time limit: the name is kept, but one of the rooms may still show the old one
   * @throws app.trinity.InfrastructureFailure if a store failed: the name may be kept, and some
   *     rooms may still show the old one
   */
  Participant showAs(UserId user, DisplayName name);
}
