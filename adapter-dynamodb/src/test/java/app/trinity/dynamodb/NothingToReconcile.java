package app.trinity.dynamodb;

import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.Reconciliation;
import app.trinity.room.RoomId;
import java.util.List;
import java.util.Optional;

/** For tests without the engine: finds nothing missing. */
final class NothingToReconcile implements Reconciliation {
  @Override
  public List<Match> reconcile(RoomId room) {
    return List.of();
  }

  @Override
  public Optional<Match> reconcile(RoomId room, MovieId title) {
    return Optional.empty();
  }
}
