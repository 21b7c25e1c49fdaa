package app.trinity;

/** The format that all identifiers share, so that every store can use them as keys. */
public final class Identifiers {
  /** The most characters an identifier may have. */
  public static final int MAX_LENGTH = 128;

  private Identifiers() {}

  /**
   * Requires that a text is an identifier. {@code #} is excluded because stores join identifiers
   * with it.
   *
   * @param what the kind of identifier, for the refusal's sentence: {@code "room id"}
   * @param value the text
   * @throws Refusal {@code INVALID_INPUT} unless the text is 1 to 128 visible ASCII characters
   *     without {@code #}
   */
  public static void require(String what, String value) {
    if (value.isEmpty()
        || value.length() > MAX_LENGTH
        || !value.chars().allMatch(Identifiers::fits)) {
      throw Refusal.invalidInput(
          "A " + what + " has 1 to " + MAX_LENGTH + " letters, digits or signs other than #.");
    }
  }

  private static boolean fits(int character) {
    return character > ' ' && character < 0x7f && character != '#';
  }
}
