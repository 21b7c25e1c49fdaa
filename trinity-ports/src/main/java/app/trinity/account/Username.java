package app.trinity.account;

import app.trinity.Refusal;
import app.trinity.TrinityValue;
import java.text.Normalizer;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * The name under which others see a person (rule ACCOUNT-1): 3 to 30 letters of any script, digits,
 * {@code _}, {@code .} and {@code -}.
 *
 * <p>Two usernames are equal when they agree after NFKC normalization and lower-casing, so that
 * {@code Ada}, {@code ada} and full-width {@code ＡＤＡ} are the same name with one owner.
 */
@Value.Immutable
@TrinityValue
public abstract class Username {
  /** The fewest characters (Unicode code points) of a username. */
  public static final int MIN_LENGTH = 3;

  /** The most characters (Unicode code points) of a username. */
  public static final int MAX_LENGTH = 30;

  Username() {}

  /** The name as it is shown: NFKC-normalized, in its owner's upper and lower case. */
  @Value.Auxiliary
  public abstract String value();

  /** The name as it is compared and stored as a key: NFKC-normalized and lower-cased. */
  @Value.Derived
  public String key() {
    return nfkc(nfkc(value()).toLowerCase(Locale.ROOT));
  }

  /**
   * Parses a username, ignoring spaces around it.
   *
   * @throws Refusal {@code INVALID_INPUT} if the text breaks rule ACCOUNT-1
   */
  public static Username of(String typed) {
    // NFKC can lengthen a text many times over: look at the length before working on it.
    if (typed.length() > 4 * MAX_LENGTH) {
      throw unfit();
    }
    return ImmutableUsername.of(nfkc(typed).strip());
  }

  @Value.Check
  void check() {
    int length = value().codePointCount(0, value().length());
    if (length < MIN_LENGTH
        || length > MAX_LENGTH
        || !value().codePoints().allMatch(Username::allows)) {
      throw unfit();
    }
  }

  /** Returns whether a username may contain this character (a Unicode code point, after NFKC). */
  public static boolean allows(int codePoint) {
    return Character.isLetter(codePoint)
        || Character.isDigit(codePoint)
        || codePoint == '_'
        || codePoint == '.'
        || codePoint == '-';
  }

  private static Refusal unfit() {
    return Refusal.invalidInput(
        "A username has 3 to 30 letters, digits, dots, hyphens or underscores.");
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  @Override
  public final String toString() {
    return value();
  }
}
