package app.trinity.room.spi;

import app.trinity.account.UserId;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The participants of each room: a driven port.
 *
 * <p><b>Visibility and durability.</b> A join or a leave is durable when its method returns, and
 * every later {@link #find}, reading of a title or of a board, and recording of a match sees it.
 * {@link #roomsOf} may lag behind by a moment.
 *
 * <p><b>Atomicity.</b> The roster, its version and the person's participation vote change together.
 * The capacity and the room's end are conditions of that change: of many people who join at once
 * nobody is admitted beyond the capacity, and nobody joins a room that its last participant has
 * left.
 *
 * <p><b>Idempotency.</b> Joining again and leaving again change nothing, the version included.
 *
 * <p><b>Ordering.</b> A roster names people in the order in which they joined; a person who comes
 * back comes last.
 *
 * <p><b>Limits.</b> {@link Roster#MAX_PARTICIPANTS} at once; any number one after another. When the
 * last participant leaves, the room's code is free immediately.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once: changes are
 * conditional on the version they were computed from.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; after {@code MAY_HAVE_HAPPENED} the
 * same call may be made again and leads to the same roster.
 */
public interface RosterStore {
  /**
   * Returns a room's roster, read afresh and never from a cache; empty if the room is unknown.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  Optional<Roster> find(RoomId room);

  /**
   * Returns whether a person takes part. A true may be remembered from an earlier answer, so it
   * serves to admit a request and never to judge a title; a false is always read afresh. After a
   * leave by this very store object the answer is never true.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  boolean takesPart(RoomId room, UserId user);

  /**
   * Adds a person to a room.
   *
   * @param room the room
   * @param joiner the person and the name for others to see
   * @param capacity how many the room may hold, 1 to {@link Roster#MAX_PARTICIPANTS}
   * @param at the time of joining, kept with the participation
   * @return the outcome and the roster after it
   * @throws app.trinity.InfrastructureFailure if the store failed; the same call may be repeated
   */
  Joining join(RoomId room, Participant joiner, int capacity, Instant at);

  /**
   * Removes a person from a room. Their votes stay and count again if they come back (rule ROOM-7).
   *
   * @param room the room
   * @param leaver the person
   * @param at the time of leaving, kept with the participation
   * @return the outcome and the roster after it
   * @throws app.trinity.InfrastructureFailure if the store failed; the same call may be repeated
   */
  Leaving leave(RoomId room, UserId leaver, Instant at);

  /**
   * Changes a room on condition that its stored roster still has the version from which the change
   * was computed. The roster, the participation votes of those who no longer take part, and the
   * round of titles, if there is one, are stored together: all of it or nothing. If nobody takes
   * part any more, the room has ended and its code is free.
   *
   * <p>A change that was stored but whose answer was lost is answered {@code STALE} when it is made
   * again, with the roster it led to or a later one.
   *
   * @param change the change, whose {@code after} names nobody that {@code before} does not
   * @return the outcome and the roster after it
   * @throws app.trinity.InfrastructureFailure if the store failed: the change is stored whole or
   *     not at all, and the same call may be repeated
   */
  Changing change(RosterChange change);

  /**
   * Returns the rooms in which a person takes part, possibly including ended ones, in no particular
   * order and none twice. The cost is proportional to their number, not to the size of the store.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  List<RoomId> roomsOf(UserId user);
}
