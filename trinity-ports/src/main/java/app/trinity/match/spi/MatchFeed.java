package app.trinity.match.spi;

import app.trinity.match.Announcements;
import java.time.Duration;
import java.util.List;

/**
 * Hands each recorded match on to be announced, so that no notification can slow or fail a vote
 * (rule MATCH-7): a driven port. In memory it is a queue; on DynamoDB it is the stream of the
 * matches table. It also hands on each change of a room (rule ROOM-13).
 *
 * <p><b>Durability.</b> A match and the duty to announce it are recorded together: at no instant is
 * one stored without the other.
 *
 * <p><b>Delivery.</b> Every matched user of every recorded match is announced at least once. What
 * fails is tried again after growing pauses, until it is accepted or parked where an operator sees
 * it and can hand it on again. An announcement has a time limit: one that has not returned by then
 * is interrupted and counts as failed, whatever becomes of it afterwards. Nobody waits for anybody
 * else: neither a failing nor a hanging announcement holds up those to other people.
 *
 * <p><b>Ordering.</b> Each person hears of a room's matches in the order in which they were
 * recorded: an announcement begins once the one before it, to the same person about the same room,
 * has been accepted or parked. Between people, and between rooms, there is no order.
 *
 * <p><b>Changes of rooms.</b> A change and the duty to announce it are stored together, too. It is
 * announced at least once, and tried again like a match; one that fails too often may be given up
 * instead of parked, as whoever asks later gets the room as it is. The changes of one room are
 * announced in the order in which they were stored. A rename is not announced.
 *
 * <p><b>Limits.</b> Several announcements are made at once, up to a number that the feed bounds.
 *
 * <p><b>Thread-safety.</b> All methods may be called by several threads at once. Announcements are
 * made on threads of the feed's own, never on the one that recorded the match.
 */
public interface MatchFeed {
  /**
   * Starts handing on matches: those that are waiting, and every one recorded from now on. Does
   * nothing in a feed whose deliveries are made outside this process (by a Lambda function on a
   * stream).
   *
   * @param announcements announces each match
   * @throws IllegalStateException if the feed has been connected before
   */
  void connect(Announcements announcements);

  /**
   * Announces what is due, and then stops: returns as soon as every notification has been accepted
   * or parked, or when the limit is over. What waits to be tried again is tried at once. An
   * announcement that is under way when the limit is over is interrupted.
   *
   * <p>The feed also logs what it returns. What is left stays with the stores that keep matches
   * beyond the process, and the feed announces it after the next start; stores in memory lose it
   * when the process ends. A match that is recorded after the feed has been closed is due, too, but
   * no longer announced. Closing again announces nothing and returns what is left.
   *
   * <p>A feed whose deliveries are made by something outside this process has nothing to announce
   * and leaves nothing: the default.
   *
   * @param limit the longest this may take, not negative; zero announces nothing more
   * @return the notifications that were not accepted, parked ones included, those of one person and
   *     room in the order in which their matches were recorded; empty if nobody has been forgotten
   */
  default List<Notification> close(Duration limit) {
    return List.of();
  }
}
