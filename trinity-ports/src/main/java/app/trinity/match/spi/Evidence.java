package app.trinity.match.spi;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a match was judged from, whole: which roster, and whose yeses were counted. Recording holds
 * it against the present, so that a match exists only if at one instant all of it was true.
 */
@Value.Immutable
@TrinityValue
public abstract class Evidence {
  Evidence() {}

  /** The version of the room's roster. */
  public abstract long rosterVersion();

  /** The participants whose yes to the title was counted. */
  public abstract Set<UserId> yeses();

  /** Names the evidence. */
  public static Evidence of(long rosterVersion, Set<UserId> yeses) {
    return ImmutableEvidence.of(rosterVersion, yeses);
  }
}
