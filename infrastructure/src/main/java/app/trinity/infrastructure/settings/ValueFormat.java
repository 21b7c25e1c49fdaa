package app.trinity.infrastructure.settings;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a setting's value looks like. */
record Form(String description, Predicate<String> fits) {
  static Form oneOf(String... values) {
    List<String> choices = List.of(values);
    return new Form("one of " + String.join(", ", choices), choices::contains);
  }

  static Form whole(long least, long most) {
    return new Form(
        "a whole number from " + least + " to " + most, value -> isWhole(value, least, most));
  }

  static Form matching(String description, String pattern) {
    return new Form(description, Pattern.compile(pattern).asMatchPredicate());
  }

  /** Several of it, with commas between them. */
  Form separatedByCommas() {
    return new Form(
        description + ", or several separated by commas",
        value -> Settings.split(value).stream().allMatch(fits));
  }

  /** It, or a word that says there is none. */
  Form or(String word) {
    return new Form(word + ", or " + description, fits.or(word::equals));
  }

  private static boolean isWhole(String value, long least, long most) {
    return value.matches("\\d{1,12}")
        && Long.parseLong(value) >= least
        && Long.parseLong(value) <= most;
  }
}
