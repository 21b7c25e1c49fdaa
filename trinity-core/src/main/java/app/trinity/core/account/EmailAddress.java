package app.trinity.core.account;

import java.util.regex.Pattern;

/**
 * The shape of an email address, to catch slips of the finger at sign-up; whether mail arrives is
 * another question. The lengths are those of RFC 5321, section 4.5.3.1.
 */
public final class EmailAddress {
  private static final int MAX_LENGTH = 254;

  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}"
              + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
              + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])");

  private EmailAddress() {}

  /** Returns whether a text looks like an email address. */
  public static boolean isWellFormed(String text) {
    return text.length() <= MAX_LENGTH
        && !text.startsWith(".")
        && !text.contains("..")
        && !text.contains(".@")
        && SHAPE.matcher(text).matches();
  }
}
