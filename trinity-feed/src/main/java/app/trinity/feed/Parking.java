package app.trinity.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notifications that were put aside for an operator, the oldest first.
 *
 * <p>Not safe for use by several threads: {@link Delivery} guards it.
 */
final class Parking {
  /** The number that is kept; the oldest is dropped for one too many. */
  static final int CAPACITY = 10_000;

  private final Deque<ParkedNotification> parked = new ArrayDeque<>();

  /** Keeps a notification; returns the one dropped for it, or null. */
  @Nullable ParkedNotification add(ParkedNotification notification) {
    ParkedNotification dropped = parked.size() < CAPACITY ? null : parked.removeFirst();
    parked.addLast(notification);
    return dropped;
  }

  List<ParkedNotification> all() {
    return List.copyOf(parked);
  }

  /** Takes all out. */
  List<ParkedNotification> takeAll() {
    List<ParkedNotification> all = all();
    parked.clear();
    return all;
  }
}
