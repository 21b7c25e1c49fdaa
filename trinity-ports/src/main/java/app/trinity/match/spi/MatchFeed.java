package app.trinity.match.spi;

import app.trinity.match.Announcements;

/**
 * Hands each recorded match on to be announced, so that no notification can slow or fail a vote
 * (rule MATCH 7): a driven port. In memory it is a queue; on DynamoDB it is the stream of the
 * matches table.
 *
 * <p><b>Durability.</b> A match and the duty to announce it are recorded as one: there is no
 * instant at which the one is stored and the other not.
 *
 * <p><b>Delivery.</b> Every matched user of every recorded match is announced at least once, the
 * matches of a room in the order in which they were recorded. What fails is tried again, with
 * growing pauses, until it is accepted or parked where an operator sees it and can hand it on
 * again; one person's failing notification does not hold up another person's.
 *
 * <p><b>Thread-safety.</b> May be called by several threads at once. Announcements are made on
 * threads of the feed's own, never on the one that recorded the match.
 */
public interface MatchFeed {
  /**
   * Starts handing matches on: those that are waiting, and every one recorded from now on. A feed
   * whose deliveries are made by something outside this process (a Lambda function on a stream)
   * does nothing.
   *
   * @param announcements who announces them
   * @throws IllegalStateException where it has been connected before
   */
  void connect(Announcements announcements);
}
