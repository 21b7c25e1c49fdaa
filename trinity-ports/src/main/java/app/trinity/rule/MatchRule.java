package app.trinity.rule;

import app.trinity.Refusal;
import app.trinity.TrinityValue;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * The rule by which a room's titles match (rule MATCH-1): one of the built-in kinds, or the name of
 * a {@link CustomRule} that the engine has registered. It is what a room keeps and a store stores;
 * a custom rule's code stays with the engine. Every rule is monotone: one more yes never unmakes a
 * match.
 *
 * <p>Immutable and safe for use by several threads.
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
    AT_LEAST,
    /** A rule of the embedding application's own, known by its name. */
    CUSTOM
  }

  private static final int FEWEST_BUT_ONE = 2;

  /** As many as a room may ever hold people; rooms know rules, and not the other way round. */
  private static final int MOST_YESES = 90;

  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  MatchRule() {}

  /** The kind of the rule. */
  public abstract Kind kind();

  /** The number of an {@link Kind#AT_LEAST} rule, 1 to 90; empty for every other kind. */
  public abstract OptionalInt atLeast();

  /** The {@link CustomRule#name()} of a {@link Kind#CUSTOM} rule; empty for every other kind. */
  public abstract Optional<String> name();

  /** Returns the rule by which n participants need n yeses: the default. */
  public static MatchRule unanimous() {
    return of(Kind.UNANIMOUS, OptionalInt.empty());
  }

  /** Returns the rule by which n participants need n − 1 yeses, at least 2. */
  public static MatchRule allButOne() {
    return of(Kind.ALL_BUT_ONE, OptionalInt.empty());
  }

  /** Returns the rule by which n participants need ⌊n/2⌋ + 1 yeses. */
  public static MatchRule majority() {
    return of(Kind.MAJORITY, OptionalInt.empty());
  }

  /**
   * Returns the rule by which a fixed number of yeses is needed, however many take part.
   *
   * @throws Refusal {@code INVALID_INPUT} unless yeses is 1 to 90
   */
  public static MatchRule atLeast(int yeses) {
    return of(Kind.AT_LEAST, OptionalInt.of(yeses));
  }

  /**
   * Returns the rule of a {@link CustomRule} that the engine has registered under this name.
   *
   * @param name 1 to 64 characters among letters, digits, {@code .}, {@code _} and {@code -}
   * @throws Refusal {@code INVALID_INPUT} where the text cannot be a rule's name; that no such rule
   *     is registered is found when a room is opened
   */
  public static MatchRule custom(String name) {
    return of(Kind.CUSTOM, OptionalInt.empty(), Optional.of(name));
  }

  /**
   * Returns a built-in rule.
   *
   * @throws Refusal {@code INVALID_INPUT} unless the number is given for {@link Kind#AT_LEAST},
   *     within 1 to 90, and for no other kind, and where the kind is {@link Kind#CUSTOM}
   */
  public static MatchRule of(Kind kind, OptionalInt atLeast) {
    return of(kind, atLeast, Optional.empty());
  }

  /**
   * Returns the rule with these parts: what a store that kept each of them reads back.
   *
   * @throws Refusal {@code INVALID_INPUT} unless the number is given for {@link Kind#AT_LEAST},
   *     within 1 to 90, and for no other kind, and the name for {@link Kind#CUSTOM} and for no
   *     other kind
   */
  public static MatchRule of(Kind kind, OptionalInt atLeast, Optional<String> name) {
    return ImmutableMatchRule.of(kind, atLeast, name);
  }

  /** Returns whether a text can be the name of a custom rule. */
  static boolean isName(String text) {
    return NAMES.matcher(text).matches();
  }

  @Value.Check
  void check() {
    if (atLeast().isPresent() != (kind() == Kind.AT_LEAST)) {
      throw Refusal.invalidInput("Give atLeast with the rule AT_LEAST, and with no other rule.");
    }
    if (name().isPresent() != (kind() == Kind.CUSTOM)) {
      throw Refusal.invalidInput("Give name with the rule CUSTOM, and with no other rule.");
    }
    int number = atLeast().orElse(1);
    if (number < 1 || number > MOST_YESES) {
      throw Refusal.invalidInput("A match takes at least 1 to 90 people.");
    }
    if (!name().map(MatchRule::isName).orElse(true)) {
      throw Refusal.invalidInput(
          "A rule's name has 1 to 64 letters, digits, dots, underscores or hyphens.");
    }
  }

  /**
   * Returns how many yeses a match takes by a built-in rule.
   *
   * @param participants how many people take part, 0 or more
   * @return 1 or more; more than there are participants where they cannot make a match
   * @throws IllegalStateException for {@link Kind#CUSTOM}: ask the {@link CustomRule} itself
   */
  public int yesesNeeded(int participants) {
    return switch (kind()) {
      case UNANIMOUS -> Math.max(1, participants);
      case ALL_BUT_ONE -> Math.max(FEWEST_BUT_ONE, participants - 1);
      case MAJORITY -> participants / 2 + 1;
      case AT_LEAST -> atLeast().orElseThrow();
      case CUSTOM ->
          throw new IllegalStateException(
              "only the rule registered as " + name().orElseThrow() + " knows how many it takes");
    };
  }
}
