package app.trinity.rule;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a match takes in a room: its rule, and the fewest people a match takes whatever the rule
 * (rule MATCH-2). Judging is pure.
 *
 * <p>A title matches where there are as many yeses as {@link #yesesNeeded} names and, for a custom
 * rule, {@link CustomRule#isMet} agrees. The number alone is always a bound: with fewer yeses there
 * is no match, whatever a custom rule says.
 *
 * <p>Immutable and safe for use by several threads.
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
   * than two on this account. 1 lets somebody who is alone in a room match on their own.
   */
  public abstract int minimumParticipants();

  /** The code of a custom rule; empty for every built-in one. */
  public abstract Optional<CustomRule> customRule();

  /**
   * Returns the quorum of a built-in rule with a minimum of {@value #DEFAULT_MINIMUM}.
   *
   * @throws IllegalArgumentException for a rule of kind {@code CUSTOM}
   */
  public static Quorum of(MatchRule rule) {
    return of(rule, DEFAULT_MINIMUM);
  }

  /**
   * Returns the quorum of a built-in rule with another minimum.
   *
   * @throws IllegalArgumentException for a rule of kind {@code CUSTOM}, and for a minimum below 1
   */
  public static Quorum of(MatchRule rule, int minimumParticipants) {
    return ImmutableQuorum.of(rule, minimumParticipants, Optional.empty());
  }

  /**
   * Returns the quorum of a custom rule.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} where its name cannot be one
   * @throws IllegalArgumentException for a minimum below 1
   */
  public static Quorum of(CustomRule rule, int minimumParticipants) {
    return ImmutableQuorum.of(
        MatchRule.custom(rule.name()), minimumParticipants, Optional.of(rule));
  }

  @Value.Check
  void check() {
    if (minimumParticipants() < 1) {
      throw new IllegalArgumentException("a match takes one participant at least");
    }
    if (customRule().isPresent() != (rule().kind() == MatchRule.Kind.CUSTOM)) {
      throw new IllegalArgumentException("a custom rule is judged by its code, and no other is");
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
    return Math.max(fewest, neededByRule(participants));
  }

  private int neededByRule(int participants) {
    return customRule().isPresent()
        ? customRule().get().yesesNeeded(participants)
        : rule().yesesNeeded(participants);
  }

  /**
   * Returns whether the yeses to a title make a match. Of a tally, ask {@code Tally.reaches}.
   *
   * @param participants the participants, in the order in which they joined
   * @param yeses those of them who say yes
   */
  public boolean isReachedBy(Set<UserId> participants, Set<UserId> yeses) {
    return yeses.size() >= yesesNeeded(participants.size()) && isMetBy(participants, yeses);
  }

  /** A built-in rule looks at numbers only. */
  private boolean isMetBy(Set<UserId> participants, Set<UserId> yeses) {
    return customRule().isEmpty() || customRule().get().isMet(RuleContext.of(participants, yeses));
  }
}
