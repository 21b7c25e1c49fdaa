package app.trinity.match;

import app.trinity.TrinityValue;
import app.trinity.vote.Tally;
import org.immutables.value.Value;

/**
 * What a match takes in a room: its rule, and the fewest people a match takes whatever the rule
 * (rule MATCH 2). Judging is pure and looks at numbers only.
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
   * The fewest participants a match takes, 1 or more. Of yeses it takes as many, but never more
   * than two on this account. 1 lets somebody who is alone in a room match himself.
   */
  public abstract int minimumParticipants();

  /** The quorum of a rule with a minimum of {@value #DEFAULT_MINIMUM}. */
  public static Quorum of(MatchRule rule) {
    return of(rule, DEFAULT_MINIMUM);
  }

  /** The quorum of a rule with another minimum. */
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
   * How many yeses a match takes.
   *
   * @param participants how many people take part, 0 or more
   * @return 1 or more; more than there are participants where they cannot make a match
   */
  public int yesesNeeded(int participants) {
    if (participants < minimumParticipants()) {
      return participants + 1;
    }
    int fewest = Math.min(minimumParticipants(), DEFAULT_MINIMUM);
    return Math.max(fewest, rule().yesesNeeded(participants));
  }

  /** Says whether a tally makes a match. */
  public boolean isReachedBy(Tally tally) {
    return tally.yeses().size() >= yesesNeeded(tally.participants().size());
  }
}
