package app.trinity.room.spi;

import app.trinity.account.UserId;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in which room: a driven port.
 *
 * <p><b>Visibility and durability.</b> A join or a leave is durable when its method returns, and
 * every later {@link #find}, reading of a title or of a board, and recording of a match sees it.
 * {@link #roomsOf} may lag behind by a moment.
 *
 * <p><b>Atomicity.</b> The roster, its version and the person's participation among the votes
 * change as one. The capacity and the room's end are conditions of that change: of many who join at
 * once none is let in beyond the capacity, and nobody joins a room that its last participant has
 * left.
 *
 * <p><b>Idempotency.</b> Joining again and leaving again change nothing, the version included.
 *
 * <p><b>Ordering.</b> A roster names people in the order in which they joined; who comes back comes
 * last.
 *
 * <p><b>Limits.</b> {@link Roster#MAX_PARTICIPANTS} at once; any number one after the other. When
 * the last one leaves, the room's code is free again at once.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once: changes are
 * conditional on the version they were computed from.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; after {@code MAY_HAVE_HAPPENED} the
 * same call may be made again and leads to the same roster.
 */
public interface RosterStore {
  /** Reads a room's roster as it is now (never from memory); empty where the room is unknown. */
  Optional<Roster> find(RoomId room);

  /**
   * Says whether a person takes part. A yes may be remembered from an earlier answer, so it serves
   * to admit a request and never to judge a title; a no is always read afresh. A leave that this
   * very store object carried out is never answered yes.
   */
  boolean takesPart(RoomId room, UserId user);

  /**
   * Adds a person to a room.
   *
   * @param room the room
   * @param joiner the person and the name he is to be seen by
   * @param capacity how many the room may hold, 1 to {@link Roster#MAX_PARTICIPANTS}
   * @param at when, kept with his participation
   */
  Joining join(RoomId room, Participant joiner, int capacity, Instant at);

  /**
   * Takes a person out of a room. His votes stay and count again if he comes back (rule ROOM 7).
   *
   * @param room the room
   * @param leaver the person
   * @param at when, kept with his participation
   */
  Leaving leave(RoomId room, UserId leaver, Instant at);

  /**
   * Changes a room on condition that its roster still is the one the change was computed from (its
   * version says so): the roster, the participation of those who no longer take part, and the round
   * of titles are stored as one. Where the last participant is taken out, the room has ended and
   * its code is free.
   *
   * <p>A change that was stored and whose answer was lost is answered {@code STALE} when it is made
   * again, with the roster it led to or a later one.
   *
   * @param change what is to change
   */
  Changing change(RosterChange change);

  /**
   * Finds the rooms a person takes part in, ended ones possibly among them, in no particular order
   * and none twice. The cost is in proportion to how many there are, not to how much the store
   * holds.
   */
  List<RoomId> roomsOf(UserId user);
}
