package app.trinity.feed;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.Notification;
import app.trinity.room.RoomChange;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be announced: the lanes, those of them that are ready, the attempts under way,
 * and what is parked.
 *
 * <p>Not safe for use by several threads: {@link Delivery} guards it.
 */
final class Backlog {
  /** Has a lane woken after a pause. */
  @FunctionalInterface
  interface AlarmClock {
    Workers.Alarm wakeAfter(Duration pause, Lane lane);
  }

  private final RetryPolicy retryPolicy;
  private final int atOnce;
  private final FeedLog log;
  private final AlarmClock alarmClock;
  private final Map<Lane.Key, Lane> lanes = new LinkedHashMap<>();
  private final Deque<Lane> ready = new ArrayDeque<>();
  private final Set<Attempt> underWay = new HashSet<>();
  private final Parking parking = new Parking();

  Backlog(RetryPolicy retryPolicy, int atOnce, FeedLog log, AlarmClock alarmClock) {
    this.retryPolicy = retryPolicy;
    this.atOnce = atOnce;
    this.log = log;
    this.alarmClock = alarmClock;
  }

  void append(UserId user, Match match) {
    append(
        new Lane.Key(match.roomId(), Optional.of(user)),
        new Duty.OfMatch(Notification.of(user, match)));
  }

  void append(RoomChange change) {
    append(new Lane.Key(change.roomId(), Optional.empty()), new Duty.OfChange(change));
  }

  private void append(Lane.Key key, Duty duty) {
    Lane lane = lanes.computeIfAbsent(key, Lane::new);
    if (lane.append(duty)) {
      ready.add(lane);
    }
  }

  boolean isEmpty() {
    return lanes.isEmpty();
  }

  /** Begins attempts while there is a lane ready and room for one more. */
  List<Attempt> begin() {
    List<Attempt> begun = new ArrayList<>();
    while (underWay.size() < atOnce && !ready.isEmpty()) {
      Lane lane = ready.removeFirst();
      Attempt attempt = lane.begin();
      if (attempt == null) {
        settle(lane, new TimeoutException("The announcement before has not returned yet."));
      } else {
        underWay.add(attempt);
        begun.add(attempt);
      }
    }
    return begun;
  }

  /** Ends an attempt, unless it has been given up. */
  void end(Attempt attempt, @Nullable Throwable failure) {
    if (attempt.end()) {
      underWay.remove(attempt);
      settle(attempt.lane(), failure);
    }
  }

  /** Gives up an attempt, unless it has ended. */
  void giveUp(Attempt attempt, Throwable failure) {
    if (attempt.giveUp()) {
      underWay.remove(attempt);
      settle(attempt.lane(), failure);
    }
  }

  /** Gives up everything under way; what it was to announce stays due. */
  void interruptAll() {
    underWay.forEach(Attempt::giveUp);
    underWay.clear();
  }

  void wake(Lane lane) {
    if (lane.wake()) {
      ready.add(lane);
    }
  }

  void wakeAll() {
    lanes.values().forEach(this::wake);
  }

  /** Goes on with a lane whose first duty was accepted, or failed to be. */
  private void settle(Lane lane, @Nullable Throwable failure) {
    if (failure == null) {
      advance(lane);
      return;
    }
    int failures = lane.fail();
    if (failures < retryPolicy.attempts()) {
      lane.awaitRetry(alarmClock.wakeAfter(retryPolicy.pauseAfter(failures), lane));
      return;
    }
    if (lane.first() instanceof Duty.OfMatch duty) {
      park(duty.notification(), failures, failure);
    } else if (lane.first() instanceof Duty.OfChange duty) {
      log.gaveUp(duty.change(), failure);
    }
    advance(lane);
  }

  private void park(Notification notification, int failures, Throwable failure) {
    ParkedNotification parked =
        new ParkedNotification(
            notification.user(), notification.match(), failures, failure.toString());
    ParkedNotification dropped = parking.add(parked);
    log.parked(parked, failure);
    if (dropped != null) {
      log.dropped(dropped, failure);
    }
  }

  private void advance(Lane lane) {
    if (lane.advance()) {
      ready.add(lane);
    } else {
      lanes.remove(lane.key());
    }
  }

  List<ParkedNotification> parked() {
    return parking.all();
  }

  /** Makes due again what is parked; returns how many notifications that are. */
  int appendParked() {
    List<ParkedNotification> parked = parking.takeAll();
    parked.forEach(one -> append(one.user(), one.match()));
    return parked.size();
  }

  /** Returns what has not been accepted: what is parked, then what is due. */
  List<Notification> left() {
    List<Notification> left = new ArrayList<>();
    parking.all().forEach(one -> left.add(Notification.of(one.user(), one.match())));
    lanes.values().forEach(lane -> left.addAll(lane.notifications()));
    return List.copyOf(left);
  }
}
