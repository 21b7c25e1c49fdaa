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
 * The rooms and the codes that lead to them: a driven port.
 *
 * <p><b>Visibility and durability.</b> A room is durable when {@link #create} returns {@link
 * Creation#CREATED}, and every later read by anybody finds it, by its id and by its code (rule ROOM
 * 6).
 *
 * <p><b>Atomicity.</b> Creating stores the room, its code's hold, its first roster and the host's
 * participation as one: all of it or nothing. The condition is that the code is free: never used,
 * or used by a room that has ended, by time or because everybody left, whether or not the store has
 * deleted that room yet (rule ROOM 2).
 *
 * <p><b>Idempotency.</b> Creating a room again under the same id changes nothing and is answered
 * {@code CREATED}, so a lost answer can be retried.
 *
 * <p><b>Limits.</b> A store remembers a room for a day after its end at least, or, in memory, for
 * just that long (rule ROOM 3). A code leads to the last room that held it until another one takes
 * it. What {@link #find} answers never changes, so it may be answered from memory.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once: every promise
 * rests on a condition in the store, not on a look before a write.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; after {@code MAY_HAVE_HAPPENED} the
 * same call may be made again.
 */
public interface RoomStore {
  /** What became of an attempt to create a room. */
  enum Creation {
    /** The room is there. */
    CREATED,
    /** A living room holds the code; nothing was stored. */
    CODE_TAKEN
  }

  /**
   * Stores a new room with its host as its first participant.
   *
   * @param room what is fixed about it; its {@code createdAt} is the present against which other
   *     rooms' ends are compared
   * @param host the person of {@link RoomFacts#hostId()}
   */
  Creation create(RoomFacts room, Participant host);

  /**
   * Finds a room by its id. An ended room is found as long as the store remembers it; the caller
   * looks at the clock.
   */
  Optional<RoomFacts> find(RoomId id);

  /**
   * Reads the rounds of titles a room has gained (rule ROOM-9a), in order. A round never changes,
   * so what was read may be answered from memory.
   *
   * @param id a room
   * @param count how many rounds, as a roster of the room counts them; 0 or more
   * @return rounds 1 to count; fewer only where the store has forgotten the room
   */
  List<Round> rounds(RoomId id, int count);

  /**
   * Finds a title in the rounds a room has gained. A title may be answered from memory; that there
   * is none is said only after the store was read, so that a process that has not yet heard of a
   * round never refuses its titles.
   */
  Optional<Movie> laterTitle(RoomId id, MovieId title);

  /** Finds the room that holds a code or, where none does, the last one that held it. */
  Optional<RoomFacts> findByCode(RoomCode code);
}
