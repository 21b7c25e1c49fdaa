package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.room.RoomId;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What one person is still to be told of one room, in the order in which it was recorded. Only the
 * first is under way: what fails holds up nothing outside its lane.
 *
 * <p>Not safe for use by several threads: the {@link InMemoryMatchFeed} guards it.
 */
final class Lane {
  /** Where a lane leads to. */
  record Key(RoomId room, UserId user) {}

  private final Key key;
  private final Deque<Match> waiting = new ArrayDeque<>();
  private int failures;

  Lane(Key key) {
    this.key = key;
  }

  Key key() {
    return key;
  }

  /** Appends a match; true where it is the only one, so that the lane must be set going. */
  boolean append(Match match) {
    waiting.add(match);
    return waiting.size() == 1;
  }

  Match first() {
    return waiting.getFirst();
  }

  /** Takes the first match out; true where another follows. */
  boolean advance() {
    waiting.removeFirst();
    failures = 0;
    return !waiting.isEmpty();
  }

  /** Counts a failure of the first match; answers how many it has had. */
  int fail() {
    failures++;
    return failures;
  }

  int failures() {
    return failures;
  }
}
