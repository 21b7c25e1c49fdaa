package app.trinity.vote.spi;

import app.trinity.TrinityValue;
import app.trinity.vote.Vote;
import java.util.Optional;
import org.immutables.value.Value;

/** The result of putting a vote into a store. */
@Value.Immutable
@TrinityValue
public abstract class VotePut {
  VotePut() {}

  /** The vote as it is stored now: the given one, or the one that is not older. */
  public abstract Vote stored();

  /**
   * The vote that the given one replaced. Empty if there was none, if the given vote was not stored
   * or was stored already, and if an earlier attempt of the same call may have stored it.
   */
  public abstract Optional<Vote> replaced();

  /**
   * True if no earlier attempt of this call can have been stored and then replaced. Only then may a
   * vote that lost to a newer one be put again with a later time (rule VOTE-2b). A store that sends
   * its writes once answers true; one that repeats a write whose answer was lost answers false from
   * the second attempt on.
   */
  public abstract boolean firstAttempt();

  /** Returns a result. */
  public static VotePut of(Vote stored, Optional<? extends Vote> replaced, boolean firstAttempt) {
    return ImmutableVotePut.of(stored, replaced, firstAttempt);
  }
}
