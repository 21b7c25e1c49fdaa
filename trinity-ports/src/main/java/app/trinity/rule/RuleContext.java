package app.trinity.rule;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a {@link CustomRule} judges a title by: who takes part, in which order they joined, and who
 * says yes. It is exactly what a recorded match is held to (the roster's version and each counted
 * yes), which is why it tells nothing of the noes: a rule that looked at them could be made true by
 * a change that nothing checks.
 *
 * <p>Immutable and safe for use by several threads.
 */
@Value.Immutable
@TrinityValue
public abstract class RuleContext {
  RuleContext() {}

  /** The participants, in the order in which they joined; at least one. */
  public abstract Set<UserId> participants();

  /** Those of them who say yes, in no particular order. */
  public abstract Set<UserId> yeses();

  /**
   * Returns the context of a title.
   *
   * @param participants the participants, in the order in which they joined; at least one
   * @param yeses those of them who say yes
   */
  public static RuleContext of(Set<UserId> participants, Set<UserId> yeses) {
    return ImmutableRuleContext.of(participants, yeses);
  }

  /**
   * Returns the host: the participant who has been there longest. That is whoever opened the room,
   * and once they have left, the next in line.
   */
  public UserId host() {
    return participants().iterator().next();
  }

  /** Returns whether a person takes part and says yes. */
  public boolean saysYes(UserId user) {
    return yeses().contains(user);
  }

  @Value.Check
  void check() {
    if (participants().isEmpty() || !participants().containsAll(yeses())) {
      throw new IllegalArgumentException("a title is judged by participants, one at least");
    }
  }
}
