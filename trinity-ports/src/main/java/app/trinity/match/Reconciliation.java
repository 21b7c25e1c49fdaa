package app.trinity.match;

import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import java.util.List;
import java.util.Optional;

/**
 * Finding the matches that a room's votes imply and that nobody has recorded, because the process
 * that cast the last vote died right after storing it (rule MATCH 4): a driving port.
 *
 * <p>Thread-safe, and safe to run while people play.
 */
public interface Reconciliation {
  /**
   * Judges every title of a room and records what is missing. An ended room is reconciled like any
   * other as long as the store knows it.
   *
   * @return the matches that this call found missing and that are recorded now; empty where none
   *     was or the store knows no such room
   * @throws app.trinity.InfrastructureFailure where a store failed; what was recorded until then
   *     stays, and the call may be repeated
   * @throws app.trinity.Refusal {@code BUSY} where others changed the room so fast that the time
   *     limit ran out; likewise
   */
  List<Match> reconcile(RoomId room);

  /**
   * Judges one title of a room and records its match if it is missing: what to do after a single
   * vote.
   *
   * @return the title's match, whoever recorded it; empty where the votes make none, the title is
   *     not in the room's deck, or the store knows no such room
   * @throws app.trinity.InfrastructureFailure where a store failed; the call may be repeated
   * @throws app.trinity.Refusal {@code BUSY} where others changed the room so fast that the time
   *     limit ran out; likewise
   */
  Optional<Match> reconcile(RoomId room, MovieId title);
}
