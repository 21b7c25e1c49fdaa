package app.trinity.match;

import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import java.util.List;
import java.util.Optional;

/**
 * Records the matches that a room's votes imply and that are missing because the process that cast
 * the last vote died right after storing it (rule MATCH-4): a driving port.
 *
 * <p>Thread-safe, and safe to use while people play.
 */
public interface Reconciliation {
  /**
   * Judges every title of a room and records the missing matches. An ended room is reconciled like
   * any other as long as the store knows it.
   *
   * @return the matches that this call found missing and that are recorded now; empty if none was
   *     missing or the store knows no such room
   * @throws app.trinity.Refusal {@code BUSY} if others kept changing the room until the time limit;
   *     what has been recorded stays, and the call may be repeated
   * @throws app.trinity.InfrastructureFailure if a store failed; likewise
   */
  List<Match> reconcile(RoomId room);

  /**
   * Judges one title of a room and records its match if it is missing; enough after a single vote.
   *
   * @return the title's match, whoever recorded it; empty if the votes make none, the title is not
   *     in the room's deck, or the store knows no such room
   * @throws app.trinity.Refusal {@code BUSY} if others kept changing the room until the time limit;
   *     the call may be repeated
   * @throws app.trinity.InfrastructureFailure if a store failed; likewise
   */
  Optional<Match> reconcile(RoomId room, MovieId title);
}
