package app.trinity.match;

import app.trinity.TrinityValue;
import app.trinity.vote.Tally;
import org.immutables.value.Value;

/**
 * What a match takes in a room: the room's rule, and the fewest participants whatever the rule
 * (rule MATCH-2).
 */
@Value.Immutable
@TrinityValue
public abstract class Quorum {
  /** The fewest participants and yeses of a match, unless configured otherwise. */
  public static final int DEFAULT_MINIMUM = 2;

  Quorum() {}

  /** The room's rule. */
  public abstract MatchRule rule();

  /**
   * The fewest participants that a match takes, 1 or more. A match also takes as many yeses, but
   * never more than two for this reason alone. With 1, a person alone in a room can make a match.
   */
  public abstract int minimumParticipants();

  /** Returns the quorum of a rule with a minimum of {@value #DEFAULT_MINIMUM} participants. */
  public static Quorum of(MatchRule rule) {
    return of(rule, DEFAULT_MINIMUM);
  }

  /**
   * Returns the quorum of a rule with the given minimum.
   *
   * @throws IllegalArgumentException if the minimum is less than 1
   */
  public static Quorum of(MatchRule rule, int minimumParticipants) {
    return ImmutableQuorum.of(rule, minimumParticipants);
  }

  @Value.Check
  void check() {
    if (minimumParticipants() < 1) {
      throw new IllegalArgumentException("a match takes one participant at least");
    }
  }

  /**
   * Returns how many yeses a match takes.
   *
   * @param participants the number of participants, 0 or more
   * @return 1 or more; more than the participants if they are too few for a match
   */
  public int yesesNeeded(int participants) {
    if (participants < minimumParticipants()) {
      return participants + 1;
    }
    int fewest = Math.min(minimumParticipants(), DEFAULT_MINIMUM);
    return Math.max(fewest, rule().yesesNeeded(participants));
  }

  /** Returns whether a tally makes a match. */
  public boolean isReachedBy(Tally tally) {
    return tally.yeses().size() >= yesesNeeded(tally.participants().size());
  }
}
