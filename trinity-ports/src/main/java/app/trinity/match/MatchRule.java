package app.trinity.match;

import app.trinity.Refusal;
import app.trinity.TrinityValue;
import app.trinity.room.Roster;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How many yeses of how many participants make a match (rule MATCH 1). Every rule is monotone: one
 * more yes never unmakes a match.
 */
@Value.Immutable
@TrinityValue
public abstract class MatchRule {
  /** The kinds of rules. */
  public enum Kind {
    /** Everybody. */
    UNANIMOUS,
    /** Everybody but one, and two at least. */
    ALL_BUT_ONE,
    /** More than half. */
    MAJORITY,
    /** A fixed number. */
    AT_LEAST
  }

  private static final int FEWEST_BUT_ONE = 2;

  MatchRule() {}

  /** Which kind of rule. */
  public abstract Kind kind();

  /** The number of an {@link Kind#AT_LEAST} rule, 1 to 90; empty for every other kind. */
  public abstract OptionalInt atLeast();

  /** Of n participants, n: the default. */
  public static MatchRule unanimous() {
    return of(Kind.UNANIMOUS, OptionalInt.empty());
  }

  /** Of n participants, n − 1, at least 2. */
  public static MatchRule allButOne() {
    return of(Kind.ALL_BUT_ONE, OptionalInt.empty());
  }

  /** Of n participants, ⌊n/2⌋ + 1. */
  public static MatchRule majority() {
    return of(Kind.MAJORITY, OptionalInt.empty());
  }

  /**
   * Of any number of participants, so many.
   *
   * @throws Refusal {@code INVALID_INPUT} unless yeses is 1 to 90
   */
  public static MatchRule atLeast(int yeses) {
    return of(Kind.AT_LEAST, OptionalInt.of(yeses));
  }

  /**
   * Makes a rule of its parts.
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
   * How many yeses a match takes.
   *
   * @param participants how many people take part, 0 or more
   * @return 1 or more; more than there are participants where they cannot make a match
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
