package app.trinity.room;

import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.match.MatchRule;
import app.trinity.match.Standing;
import java.util.List;
import java.util.Map;
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
   * Returns the next titles for a participant to swipe (rule DECK-1): none that they have voted on,
   * those first that are most likely to become a match. Empty once they have voted on every title.
   *
   * @param limit how many at the most, 1 to 50
   * @throws app.trinity.Refusal {@code NOT_A_PARTICIPANT}; {@code INVALID_INPUT} for another limit
   */
  List<Movie> nextCards(UserId user, RoomId room, int limit);

  /**
   * Ranks all titles of the room (rules MATCH-9 and MATCH-9a): to a participant who has not voted on
   * every title, the counts of a title they have not voted on are not told, unless it is matched or
   * everybody has voted on everything.
   *
   * @throws app.trinity.Refusal {@code NOT_A_PARTICIPANT}
   */
  List<Standing> standings(UserId user, RoomId room);

  /**
   * Counts on how many of the room's titles each participant has voted, in the order in which they
   * joined.
   *
   * @throws app.trinity.Refusal {@code NOT_A_PARTICIPANT}
   */
  Map<UserId, Integer> progress(UserId user, RoomId room);

  /**
   * Adds a round of titles to a room (rule ROOM-9a): up to 50 that it does not have, 500 in all. Of
   * several who ask at once one makes it grow, and all are answered with the grown room; asking
   * again with the same count changes nothing.
   *
   * @param have how many titles the room had when the person looked
   * @return the room; {@link Room#exhausted()} where there are no more titles for it
   * @throws app.trinity.Refusal {@code NOT_A_PARTICIPANT}; {@code INVALID_INPUT} where the room
   *     never had so many titles; {@code CATALOG_UNAVAILABLE} where the catalogue cannot be asked:
   *     the room is as it was
   */
  Room moreTitles(UserId user, RoomId room, int have);

  /**
   * Changes the rule by which titles are judged (rule ROOM-11) and judges every title again by it.
   * Changing to the rule that holds changes nothing, but judges again.
   *
   * @throws app.trinity.Refusal {@code NOT_A_PARTICIPANT}; {@code FORBIDDEN} where the person is not
   *     the host
   */
  Room changeRule(UserId host, RoomId room, MatchRule rule);

  /**
   * Takes another participant out of a room (rule ROOM-7a), which is the same as their leaving; they
   * may come back with the code. Removing somebody who is not in the room changes nothing.
   *
   * @throws app.trinity.Refusal {@code NOT_A_PARTICIPANT}; {@code FORBIDDEN} where the person is not
   *     the host
   */
  Room remove(UserId host, RoomId room, UserId participant);

  /**
   * Ends a room (rule ROOM-11). Its matches stay; every later call is refused with {@code
   * ROOM_EXPIRED}.
   *
   * @return the room as it ended, without participants
   * @throws app.trinity.Refusal {@code NOT_A_PARTICIPANT}; {@code FORBIDDEN} where the person is not
   *     the host
   */
  Room end(UserId host, RoomId room);

  /**
   * Gives a person the name that others see (rule ROOM-12), in the rooms they are in and in those
   * they will join.
   */
  void showAs(UserId user, DisplayName name);
}
