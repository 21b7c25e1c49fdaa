package app.trinity.feed;

import app.trinity.account.UserId;
import app.trinity.match.spi.Notification;
import app.trinity.room.RoomId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person is still to be told of one room, or whoever watches it, in the order in which it
 * was recorded. Only the first is announced: what fails or hangs holds up nothing outside its lane.
 *
 * <p>Not safe for use by several threads: {@link Delivery} guards it.
 */
final class Lane {
  /** Where a lane leads to: one person, or, for changes of the room, whoever watches it. */
  record Key(RoomId room, Optional<UserId> user) {}

  private final Key key;
  private final Deque<Duty> due = new ArrayDeque<>();
  private int failures;
  private @Nullable Attempt last;
  private Workers.@Nullable Alarm retry;

  Lane(Key key) {
    this.key = key;
  }

  Key key() {
    return key;
  }

  /** Appends a duty; true if it is the only one, so that the lane must be set going. */
  boolean append(Duty duty) {
    due.add(duty);
    return due.size() == 1;
  }

  /** Begins an attempt at the first duty; null while the call of an earlier one hangs on. */
  @Nullable Attempt begin() {
    retry = null;
    if (last != null && !last.hasReturned()) {
      return null;
    }
    last = new Attempt(this, due.getFirst());
    return last;
  }

  /** Takes the first duty out; true if another follows. */
  boolean advance() {
    due.removeFirst();
    failures = 0;
    return !due.isEmpty();
  }

  /** Counts a failure of the first duty; returns how many it has had. */
  int fail() {
    failures++;
    return failures;
  }

  /** Returns the first duty. */
  Duty first() {
    return due.getFirst();
  }

  /** Waits until an alarm wakes it. */
  void awaitRetry(Workers.Alarm alarm) {
    retry = alarm;
  }

  /** Ends its wait for a retry; false if it does not wait. */
  boolean wake() {
    if (retry == null) {
      return false;
    }
    retry.cancel();
    retry = null;
    return true;
  }

  /** Returns the notifications of matches that are due, in order. */
  List<Notification> notifications() {
    return due.stream()
        .filter(Duty.OfMatch.class::isInstance)
        .map(duty -> ((Duty.OfMatch) duty).notification())
        .toList();
  }
}
