package app.trinity.match.spi;

import app.trinity.match.Announcements;

/**
 * Hands on each recorded match to be announced, so that no notification can slow or fail a vote
 * (rule MATCH-7): a driven port. In memory it is a queue; on DynamoDB it is the stream of the
 * matches table.
 *
 * <p><b>Durability.</b> A match and the duty to announce it are recorded together: at no instant is
 * one stored without the other.
 *
 * <p><b>Delivery.</b> Every matched user of every recorded match is announced at least once, the
 * matches of a room in the order in which they were recorded. What fails is retried, with growing
 * pauses, until it is accepted or parked where an operator sees it and can hand it on again; one
 * person's failing notification does not delay another person's.
 *
 * <p><b>Thread-safety.</b> May be called by several threads at once. Announcements are made on
 * threads of the feed's own, never on the one that recorded the match.
 */
public interface MatchFeed {
  /**
   * Starts handing on matches: those that are waiting, and every one recorded from now on. Does
   * nothing in a feed whose deliveries are made outside this process (by a Lambda function on a
   * stream).
   *
   * @param announcements what announces them
   * @throws IllegalStateException if the feed has been connected before
   */
  void connect(Announcements announcements);
}
