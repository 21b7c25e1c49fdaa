package app.trinity.match.spi;

import app.trinity.account.UserId;
import app.trinity.match.Match;

/**
 * Notifies a person of a match: a driven port. At home it writes to the person's open page, on AWS
 * it calls AppSync's {@code publishUserMatch}.
 *
 * <p><b>Durability.</b> When {@link #publish} returns, the notification is accepted: it has been
 * handed to whatever delivers it, or nobody is listening (the person then finds the match in their
 * list).
 *
 * <p><b>Idempotency.</b> A notification may be published more than once; a repeat has the same
 * {@link Match#matchId()}.
 *
 * <p><b>Thread-safety.</b> May be called by several threads at once.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}: not accepted, or perhaps not; the
 * match feed tries again.
 */
@FunctionalInterface
public interface MatchPublisher {
  /**
   * Notifies one matched person.
   *
   * @param user one of the match's users
   * @param match the match as it is recorded
   * @throws app.trinity.InfrastructureFailure if the notification was not accepted, or may not have
   *     been
   */
  void publish(UserId user, Match match);
}
