package app.trinity.vote.spi;

import app.trinity.TrinityValue;
import app.trinity.vote.Vote;
import java.util.Optional;
import org.immutables.value.Value;

/** What became of a vote that was put into a store. */
@Value.Immutable
@TrinityValue
public abstract class VotePut {
  VotePut() {}

  /** The vote as it is stored now: the given one, or the one that is not older. */
  public abstract Vote stored();

  /**
   * The vote whose place the given one took. Empty where there was none, where the given vote was
   * not stored or stood there already, and where an earlier attempt of the same call may have
   * stored it.
   */
  public abstract Optional<Vote> replaced();

  /**
   * True where the store was written to once: no earlier attempt of this call can have been stored
   * and then overwritten. Only then may a vote that lost to a newer one be put again with a later
   * time (rule VOTE-2b).
   */
  public abstract boolean firstAttempt();

  /** Returns what became of a vote. */
  public static VotePut of(Vote stored, Optional<? extends Vote> replaced, boolean firstAttempt) {
    return ImmutableVotePut.of(stored, replaced, firstAttempt);
  }
}
