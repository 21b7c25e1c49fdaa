package app.trinity.match.spi;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.match.Match;
import org.immutables.value.Value;

/**
 * The duty to tell one person of one match. The match feed owes one for each matched user of each
 * recorded match, until the publisher accepts it.
 */
@Value.Immutable
@TrinityValue
public abstract class Notification {
  Notification() {}

  /** The person to tell: one of the match's users. */
  public abstract UserId user();

  /** The match to tell them of. */
  public abstract Match match();

  /** Returns the notification of a match for one person. */
  public static Notification of(UserId user, Match match) {
    return ImmutableNotification.of(user, match);
  }
}
