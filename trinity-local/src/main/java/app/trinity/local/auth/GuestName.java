package app.trinity.local.auth;

import app.trinity.Refusal;

/** The name by which a guest introduces themselves: 1 to 40 characters of any script. */
final class GuestName {
  private static final int LONGEST = 40;

  private GuestName() {}

  /**
   * Reads a name; space around it is dropped.
   *
   * @throws Refusal {@code INVALID_INPUT} where it is no such name
   */
  static String read(String typed) {
    String name = typed.strip();
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > LONGEST) {
      throw Refusal.invalidInput("Give a name of 1 to 40 characters.");
    }
    if (!name.codePoints().allMatch(GuestName::isFit)) {
      throw Refusal.invalidInput("A name has no control characters in it.");
    }
    return name;
  }

  private static boolean isFit(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
