package app.trinity.infrastructure.settings;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a setting's value looks like. */
record ValueFormat(String description, Predicate<String> fits) {
  static ValueFormat oneOf(String... values) {
    List<String> choices = List.of(values);
    return new ValueFormat("one of " + String.join(", ", choices), choices::contains);
  }

  static ValueFormat whole(long least, long most) {
    return new ValueFormat(
        "a whole number from " + least + " to " + most, value -> isWhole(value, least, most));
  }

  static ValueFormat matching(String description, String pattern) {
    return new ValueFormat(description, Pattern.compile(pattern).asMatchPredicate());
  }

  /** Several of it, with commas between them. */
  ValueFormat separatedByCommas() {
    return new ValueFormat(
        description + ", or several separated by commas",
        value -> Settings.split(value).stream().allMatch(fits));
  }

  /** It, or a word that says there is none. */
  ValueFormat or(String word) {
    return new ValueFormat(word + ", or " + description, fits.or(word::equals));
  }

  private static boolean isWhole(String value, long least, long most) {
    return value.matches("\\d{1,12}")
        && Long.parseLong(value) >= least
        && Long.parseLong(value) <= most;
  }
}
