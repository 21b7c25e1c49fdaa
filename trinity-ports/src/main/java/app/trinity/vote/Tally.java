package app.trinity.vote;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One title's participants and what they say to it, at one instant. Only people who take part are
 * counted, each once, whatever votes others left behind.
 */
@Value.Immutable
@TrinityValue
public abstract class Tally {
  Tally() {}

  /** Which title. */
  public abstract MovieId movieId();

  /** Who takes part. */
  public abstract Set<UserId> participants();

  /** Which of them say yes. */
  public abstract Set<UserId> yeses();

  /** How many of them say no. Who they are is nobody's business (rule VOTE 4). */
  public abstract int noes();

  /**
   * Makes a tally.
   *
   * @param movieId which title
   * @param participants who takes part
   * @param yeses which of them say yes
   * @param noes how many of the others say no
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
