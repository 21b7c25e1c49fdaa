package app.trinity.operator.console;

import java.util.Locale;

/** Numbers and failures as text. */
public final class Words {
  private static final int ENOUGH = 300;

  private Words() {}

  /** Returns a number with its thousands separated: {@code 5,012}. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Returns a number of things: {@code 1 item}, {@code 2 items}. */
  public static String count(long value, String thing) {
    return number(value) + " " + thing + (value == 1 ? "" : "s");
  }

  /** Returns a text in one line, shortened if need be. */
  public static String oneLine(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ").strip();
    return line.length() <= ENOUGH ? line : line.substring(0, ENOUGH) + " …";
  }

  /** Returns the message of a failure, in one line. */
  public static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : oneLine(message);
  }
}
