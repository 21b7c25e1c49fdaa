package app.trinity.room.spi;

import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Round;
import java.util.List;
import java.util.Optional;

/**
 * The rooms and their codes: a driven port.
 *
 * <p><b>Visibility and durability.</b> A room is durable when {@link #create} returns {@link
 * Creation#CREATED}, and every later read by anybody finds it, by its id and by its code (rule
 * ROOM-6).
 *
 * <p><b>Atomicity.</b> Creating stores the room, its hold on the code, its first roster and the
 * host's participation together: all of it or nothing. The condition is that the code is free:
 * never used, or used by a room that has ended, by time or because everybody left, whether or not
 * the store has deleted that room yet (rule ROOM-2).
 *
 * <p><b>Idempotency.</b> Creating a room again under the same id changes nothing and is answered
 * {@code CREATED}, so a lost answer can be retried.
 *
 * <p><b>Limits.</b> A store remembers a room for at least a day after its end; in memory, for
 * exactly that long (rule ROOM-3). A code leads to the last room that held it until another room
 * takes it. A room's facts never change, so {@link #find} may answer from a cache.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once: every promise
 * rests on a condition in the store, not on a look before a write.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; after {@code MAY_HAVE_HAPPENED} the
 * same call may be made again.
 */
public interface RoomStore {
  /** The outcome of an attempt to create a room. */
  enum Creation {
    /** The room is stored. */
    CREATED,
    /** A living room holds the code; nothing was stored. */
    CODE_TAKEN
  }

  /**
   * Stores a new room with its host as its first participant.
   *
   * @param room the room's facts; {@code createdAt} is the time with which the ends of other rooms
   *     are compared
   * @param host the participant whose id is {@link RoomFacts#hostId()}
   * @return whether the room is stored
   * @throws app.trinity.InfrastructureFailure if the store failed: the room is stored whole or not
   *     at all, and the same call may be repeated
   */
  Creation create(RoomFacts room, Participant host);

  /**
   * Returns the room with this id; empty if the store knows none. An ended room is returned as long
   * as the store remembers it: comparing its end with the clock is the caller's part.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  Optional<RoomFacts> find(RoomId id);

  /**
   * Returns the rounds of titles that a room has gained (rule ROOM-9a), in order. A stored round
   * never changes, so it may be answered from a cache.
   *
   * @param id the room's id
   * @param count the number of rounds, as a roster of the room counts them; 0 or more
   * @return rounds 1 to {@code count}; fewer only if the store has forgotten the room
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  List<Round> rounds(RoomId id, int count);

  /**
   * Returns a title of the rounds that a room has gained; empty if they do not have it. A title may
   * be answered from a cache. That there is none is answered only from a read that begins after the
   * call, so that a process that has not yet heard of a round never refuses its titles.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  Optional<Movie> laterTitle(RoomId id, MovieId title);

  /**
   * Returns the room that holds a code or, if none does, the last one that held it; empty if the
   * store knows neither.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  Optional<RoomFacts> findByCode(RoomCode code);
}
