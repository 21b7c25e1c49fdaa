package app.trinity.vote;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One title's participants and how they voted on it, at one instant. Only people who take part are
 * counted, each once, whatever votes others left behind.
 *
 * <p>Immutable and safe for use by several threads.
 */
@Value.Immutable
@TrinityValue
public abstract class Tally {
  Tally() {}

  /** The title's id. */
  public abstract MovieId movieId();

  /** The participants, in the order in which they joined the room. */
  public abstract Set<UserId> participants();

  /** Those of them who say yes. */
  public abstract Set<UserId> yeses();

  /** How many of them say no. Who they are stays theirs (rule VOTE-4). */
  public abstract int noes();

  /**
   * Returns a tally.
   *
   * @param movieId the title's id
   * @param participants the participants, in the order in which they joined the room
   * @param yeses those of them who say yes
   * @param noes how many of the others say no
   * @throws IllegalArgumentException where somebody else says yes, or somebody is counted twice
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
