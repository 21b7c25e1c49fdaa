package app.trinity.inmemory;

import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchFeed;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The match feed in memory (rule MATCH 7): a queue for each person in each room. A match and the
 * duty to announce it are one replacement of the room's state; the announcing is done elsewhere
 * (see {@link Deliveries}), never by whoever recorded the match.
 *
 * <p>Each person hears of a room's matches in the order in which they were recorded. What fails is
 * tried again after growing pauses (see {@link Retries}) and then parked, with a warning in the
 * log; the person's later notifications go on, and other people's were never held up. What is
 * handed on again from the parking place comes after what is waiting. What has not been delivered
 * when the process ends is gone with everything else here.
 *
 * <p><b>Limits.</b> The last 10,000 parked notifications are kept; one that must go for another is
 * named in the log. Before {@link #connect} nothing is delivered and everything waits.
 *
 * <p>Safe for use by several threads: what is shared is guarded by one lock, which is never held
 * while something is announced and never taken by a vote that makes no match.
 */
public final class InMemoryMatchFeed implements MatchFeed {
  private final Deliveries deliveries;
  private final Retries retries;
  private final Parking parking;

  private final Object lock = new Object();
  private final Map<Lane.Key, Lane> lanes = new HashMap<>();
  private final List<Lane> ready = new ArrayList<>();
  private @Nullable Announcements announcements;
  private boolean closed;

  InMemoryMatchFeed(Deliveries deliveries, Retries retries, Logger logger) {
    this.deliveries = deliveries;
    this.retries = retries;
    this.parking = new Parking(logger);
  }

  @Override
  public void connect(Announcements announcements) {
    synchronized (lock) {
      if (this.announcements != null) {
        throw new IllegalStateException("a match feed serves one engine: it is connected already");
      }
      this.announcements = announcements;
    }
    handOnWhatIsReady();
  }

  /** The notifications put aside because they failed too often, the oldest first. */
  public List<ParkedNotification> parked() {
    return parking.all();
  }

  /**
   * Hands on again whatever is parked, with as many attempts as at first.
   *
   * @return how many notifications were parked
   */
  public int redeliverParked() {
    List<ParkedNotification> parked = parking.takeAll();
    synchronized (lock) {
      parked.forEach(one -> append(new Lane.Key(one.match().roomId(), one.user()), one.match()));
    }
    handOnWhatIsReady();
    return parked.size();
  }

  /** Takes over the duty to announce a match; {@link #handOnWhatIsReady} begins with it. */
  void accept(Match match) {
    synchronized (lock) {
      match.matchedUsers().forEach(user -> append(new Lane.Key(match.roomId(), user), match));
    }
  }

  private void append(Lane.Key key, Match match) {
    Lane lane = lanes.computeIfAbsent(key, Lane::new);
    if (lane.append(match)) {
      ready.add(lane);
    }
  }

  void handOnWhatIsReady() {
    List<Lane> starting;
    synchronized (lock) {
      if (announcements == null || closed) {
        return;
      }
      starting = List.copyOf(ready);
      ready.clear();
    }
    starting.forEach(lane -> schedule(lane, Duration.ZERO));
  }

  private void schedule(Lane lane, Duration pause) {
    try {
      deliveries.after(pause, () -> deliver(lane));
    } catch (RuntimeException refused) {
      if (!isClosed()) {
        parkAll(lane, refused);
      }
    }
  }

  private void deliver(Lane lane) {
    Announcements connected;
    Match match;
    synchronized (lock) {
      connected = announcements;
      if (connected == null || closed) {
        return;
      }
      match = lane.first();
    }
    try {
      connected.announce(lane.key().user(), match);
    } catch (RuntimeException | Error failure) {
      // Whatever it was, the person is still to be told.
      retryOrPark(lane, failure);
      return;
    }
    goOn(lane);
  }

  private void retryOrPark(Lane lane, Throwable failure) {
    int failures;
    synchronized (lock) {
      failures = lane.fail();
    }
    if (failures < retries.attempts()) {
      schedule(lane, retries.pauseAfter(failures));
    } else {
      park(lane, failure);
      goOn(lane);
    }
  }

  private void goOn(Lane lane) {
    if (advance(lane)) {
      schedule(lane, Duration.ZERO);
    }
  }

  /** Takes the first match out of a lane; true where another follows. */
  private boolean advance(Lane lane) {
    synchronized (lock) {
      boolean more = lane.advance();
      if (!more) {
        lanes.remove(lane.key());
      }
      return more;
    }
  }

  private void parkAll(Lane lane, Throwable failure) {
    do {
      park(lane, failure);
    } while (advance(lane));
  }

  private void park(Lane lane, Throwable failure) {
    ParkedNotification notification;
    synchronized (lock) {
      notification =
          new ParkedNotification(
              lane.key().user(), lane.first(), lane.failures(), failure.toString());
    }
    parking.add(notification, failure);
  }

  private boolean isClosed() {
    synchronized (lock) {
      return closed;
    }
  }

  /** Begins no announcement any more. */
  void close() {
    synchronized (lock) {
      closed = true;
    }
  }
}
