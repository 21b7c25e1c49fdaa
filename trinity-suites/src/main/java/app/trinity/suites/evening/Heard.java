package app.trinity.suites.evening;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.RoomId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each person has been told of each room, in order and with repeats. Thread-safe. */
final class Heard implements MatchPublisher {
  private record Ear(UserId user, RoomId room) {}

  private final Map<Ear, List<Match>> heard = new HashMap<>();

  @Override
  public synchronized void publish(UserId user, Match match) {
    heard.computeIfAbsent(new Ear(user, match.roomId()), ear -> new ArrayList<>()).add(match);
  }

  /** What one person has been told of one room: each match where it was told first. */
  synchronized List<Match> of(UserId user, RoomId room) {
    return heard.getOrDefault(new Ear(user, room), List.of()).stream().distinct().toList();
  }

  /** Forgets what has been told; the next evening has other people and other rooms. */
  synchronized void forget() {
    heard.clear();
  }
}
