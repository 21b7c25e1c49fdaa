package app.trinity.match.spi;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a match was judged from: the version of the roster, and the yeses counted. Recording
 * compares it with the present, so that a match exists only if all of it was true at one instant.
 */
@Value.Immutable
@TrinityValue
public abstract class Evidence {
  Evidence() {}

  /** The version of the room's roster. */
  public abstract long rosterVersion();

  /** The participants whose yes to the title was counted. */
  public abstract Set<UserId> yeses();

  /** Returns the evidence of a judgement. */
  public static Evidence of(long rosterVersion, Set<UserId> yeses) {
    return ImmutableEvidence.of(rosterVersion, yeses);
  }
}
