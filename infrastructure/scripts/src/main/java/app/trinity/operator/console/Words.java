package app.trinity.operator.console;

import java.util.Locale;

/** Numbers and troubles in words. */
public final class Words {
  private static final int ENOUGH = 300;

  private Words() {}

  /** A number with its thousands told apart: {@code 5,012}. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A number of things: {@code 1 item}, {@code 2 items}. */
  public static String count(long value, String thing) {
    return number(value) + " " + thing + (value == 1 ? "" : "s");
  }

  /** A text in one line, not too long. */
  public static String oneLine(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ").strip();
    return line.length() <= ENOUGH ? line : line.substring(0, ENOUGH) + " …";
  }

  /** What a failure says, in one line. */
  public static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : oneLine(message);
  }
}
