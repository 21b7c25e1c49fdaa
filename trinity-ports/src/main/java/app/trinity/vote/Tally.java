package app.trinity.vote;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The votes on one title at one instant. Only participants are counted, each once, whatever votes
 * other people left behind.
 */
@Value.Immutable
@TrinityValue
public abstract class Tally {
  Tally() {}

  /** The title's id. */
  public abstract MovieId movieId();

  /** The room's participants. */
  public abstract Set<UserId> participants();

  /** The participants who say yes. */
  public abstract Set<UserId> yeses();

  /** The number of participants who say no. Who they are is not revealed (rule VOTE-4). */
  public abstract int noes();

  /**
   * Returns a tally.
   *
   * @param movieId the title's id
   * @param participants the room's participants
   * @param yeses the participants who say yes
   * @param noes the number of other participants who say no
   * @throws IllegalArgumentException if a yes is not a participant's, or if noes is negative or
   *     more than the other participants
   */
  public static Tally of(MovieId movieId, Set<UserId> participants, Set<UserId> yeses, int noes) {
    return ImmutableTally.of(movieId, participants, yeses, noes);
  }

  @Value.Check
  void check() {
    if (!participants().containsAll(yeses())) {
      throw new IllegalArgumentException("only participants are counted");
    }
    if (noes() < 0 || yeses().size() + noes() > participants().size()) {
      throw new IllegalArgumentException("nobody is counted twice");
    }
  }
}
