package app.trinity.suites.evening;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RoomChangePublisher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each person has been told of each room, and whoever watches it of its changes, in order and
 * with repeats. Thread-safe.
 */
final class Heard implements MatchPublisher, RoomChangePublisher {
  private record Ear(UserId user, RoomId room) {}

  private final Map<Ear, List<Match>> heard = new HashMap<>();
  private final Map<RoomId, List<RoomChange>> changes = new HashMap<>();

  @Override
  public synchronized void publish(UserId user, Match match) {
    heard.computeIfAbsent(new Ear(user, match.roomId()), ear -> new ArrayList<>()).add(match);
  }

  @Override
  public synchronized void publish(RoomChange change) {
    changes.computeIfAbsent(change.roomId(), room -> new ArrayList<>()).add(change);
  }

  /** What has been told of a room's changes: each where it was told first. */
  synchronized List<RoomChange> of(RoomId room) {
    return changes.getOrDefault(room, List.of()).stream().distinct().toList();
  }

  /** What one person has been told of one room: each match where it was told first. */
  synchronized List<Match> of(UserId user, RoomId room) {
    return heard.getOrDefault(new Ear(user, room), List.of()).stream().distinct().toList();
  }

  /** Forgets what has been told; the next evening has other people and other rooms. */
  synchronized void forget() {
    heard.clear();
    changes.clear();
  }
}
