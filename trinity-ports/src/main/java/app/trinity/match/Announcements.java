package app.trinity.match;

import app.trinity.account.UserId;

/**
 * Announcing recorded matches to the people they concern: a driving port, called by whatever
 * delivers the {@link app.trinity.match.spi.MatchFeed}.
 *
 * <p>Thread-safe.
 */
@FunctionalInterface
public interface Announcements {
  /**
   * Announces a match to one person. It may be announced more than once.
   *
   * @param user one of the match's users
   * @param match a recorded match
   * @throws app.trinity.InfrastructureFailure if the publisher did not accept it, or may not have;
   *     try again later
   */
  void announce(UserId user, Match match);
}
