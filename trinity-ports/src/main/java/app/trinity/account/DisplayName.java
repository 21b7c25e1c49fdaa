package app.trinity.account;

import app.trinity.Refusal;
import app.trinity.TrinityValue;
import java.text.Normalizer;
import org.immutables.value.Value;

/**
 * The name that the others in a room see (rule ROOM-12): 1 to 40 characters of any script, not
 * unique. A {@link Username} identifies an account; a display name identifies nobody.
 *
 * <p>Two display names are equal when their normalized texts are.
 */
@Value.Immutable
@TrinityValue
public abstract class DisplayName {
  /** The most characters (Unicode code points) of a display name. */
  public static final int MAX_LENGTH = 40;

  DisplayName() {}

  /** The name: NFC-normalized, without spaces around it. */
  public abstract String value();

  /**
   * Returns the display name that somebody typed, trimmed and normalized to NFC.
   *
   * @throws Refusal {@code INVALID_INPUT} if the text breaks rule ROOM-12
   */
  public static DisplayName of(String typed) {
    // NFC can lengthen a text: look at the length before working on it.
    if (typed.length() > 8 * MAX_LENGTH) {
      throw unfit();
    }
    return ImmutableDisplayName.of(Normalizer.normalize(typed, Normalizer.Form.NFC).strip());
  }

  /** Returns the display name of a person who has chosen none: their username. */
  public static DisplayName of(Username username) {
    return of(username.value());
  }

  @Value.Check
  void check() {
    int length = value().codePointCount(0, value().length());
    if (length < 1
        || length > MAX_LENGTH
        || !value().codePoints().allMatch(DisplayName::allows)
        || value().codePoints().noneMatch(DisplayName::isVisible)) {
      throw unfit();
    }
  }

  /**
   * Returns whether a display name may contain a character (a Unicode code point): no control
   * characters, line breaks, lone surrogates, or marks that change the direction of the text around
   * the name. Joiners, which emoji and several scripts need, are allowed.
   */
  public static boolean allows(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      case Character.FORMAT ->
          codePoint == ZERO_WIDTH_NON_JOINER
              || codePoint == ZERO_WIDTH_JOINER
              || isEmojiTag(codePoint);
      default -> true;
    };
  }

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private static boolean isEmojiTag(int codePoint) {
    return codePoint >= 0xe0020 && codePoint <= 0xe007f;
  }

  private static boolean isVisible(int codePoint) {
    return Character.getType(codePoint) != Character.FORMAT
        && Character.getType(codePoint) != Character.NON_SPACING_MARK
        && !Character.isSpaceChar(codePoint);
  }

  private static Refusal unfit() {
    return Refusal.invalidInput(
        "A display name has 1 to " + MAX_LENGTH + " letters, digits or symbols, on one line.");
  }

  @Override
  public final String toString() {
    return value();
  }
}
