package app.trinity.match;

import app.trinity.Refusal;
import app.trinity.TrinityValue;
import app.trinity.room.Roster;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How many yeses of how many participants make a match (rule MATCH-1). Every rule is monotone: one
 * more yes never unmakes a match.
 */
@Value.Immutable
@TrinityValue
public abstract class MatchRule {
  /** The kinds of rules. */
  public enum Kind {
    /** Everybody. */
    UNANIMOUS,
    /** Everybody but one, and at least two. */
    ALL_BUT_ONE,
    /** More than half. */
    MAJORITY,
    /** A fixed number. */
    AT_LEAST
  }

  private static final int FEWEST_BUT_ONE = 2;

  MatchRule() {}

  /** The kind of rule. */
  public abstract Kind kind();

  /** The number of an {@link Kind#AT_LEAST} rule, 1 to 90; empty for every other kind. */
  public abstract OptionalInt atLeast();

  /** Returns the rule that takes n yeses of n participants, the default. */
  public static MatchRule unanimous() {
    return of(Kind.UNANIMOUS, OptionalInt.empty());
  }

  /** Returns the rule that takes n − 1 yeses of n participants, but at least 2. */
  public static MatchRule allButOne() {
    return of(Kind.ALL_BUT_ONE, OptionalInt.empty());
  }

  /** Returns the rule that takes ⌊n/2⌋ + 1 yeses of n participants. */
  public static MatchRule majority() {
    return of(Kind.MAJORITY, OptionalInt.empty());
  }

  /**
   * Returns the rule that takes a fixed number of yeses.
   *
   * @throws Refusal {@code INVALID_INPUT} unless yeses is 1 to 90
   */
  public static MatchRule atLeast(int yeses) {
    return of(Kind.AT_LEAST, OptionalInt.of(yeses));
  }

  /**
   * Returns the rule of a kind.
   *
   * @throws Refusal {@code INVALID_INPUT} unless the number is given for {@link Kind#AT_LEAST},
   *     within 1 to 90, and for no other kind
   */
  public static MatchRule of(Kind kind, OptionalInt atLeast) {
    return ImmutableMatchRule.of(kind, atLeast);
  }

  @Value.Check
  void check() {
    if (atLeast().isPresent() != (kind() == Kind.AT_LEAST)) {
      throw Refusal.invalidInput("Give atLeast with the rule AT_LEAST, and with no other rule.");
    }
    int number = atLeast().orElse(1);
    if (number < 1 || number > Roster.MAX_PARTICIPANTS) {
      throw Refusal.invalidInput("A match takes at least 1 to 90 people.");
    }
  }

  /**
   * Returns how many yeses a match takes.
   *
   * @param participants the number of participants, 0 or more
   * @return 1 or more; more than the participants if they are too few for a match
   */
  public int yesesNeeded(int participants) {
    return switch (kind()) {
      case UNANIMOUS -> Math.max(1, participants);
      case ALL_BUT_ONE -> Math.max(FEWEST_BUT_ONE, participants - 1);
      case MAJORITY -> participants / 2 + 1;
      case AT_LEAST -> atLeast().orElseThrow();
    };
  }
}
