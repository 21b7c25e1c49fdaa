package app.trinity.core.account;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import java.text.Normalizer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Usernames for somebody who has none, made from another name of theirs. The same name and user
 * give the same suggestions at every call, so that a repeat after a crash meets what the first
 * attempt reserved.
 *
 * <p>Pure; safe for use by several threads.
 */
public final class UsernameSuggestions {
  private static final String NAMELESS = "guest";
  private static final int[] SUFFIX_DIGITS = {2, 3, 4, 6, 8, 8};

  private UsernameSuggestions() {}

  /**
   * Suggests usernames: first the name itself, as far as it is fit, then with ever longer numbers
   * behind it, so that a free one is found in a few tries however many share the name.
   *
   * @param name any text, an empty one too
   * @param user whom the username is for
   */
  public static List<Username> from(String name, UserId user) {
    String stem = stem(name);
    SplittableRandom digits = new SplittableRandom(seed(user));
    return IntStream.concat(IntStream.of(0), IntStream.of(SUFFIX_DIGITS))
        .mapToObj(length -> withDigits(stem, length, digits))
        .filter(text -> text.codePointCount(0, text.length()) >= Username.MIN_LENGTH)
        .map(Username::of)
        .toList();
  }

  /** The name under which somebody without a profile is seen; the same one at every call. */
  public static Username forNobody(UserId user) {
    List<Username> suggestions = from(NAMELESS, user);
    return suggestions.get(suggestions.size() - 1);
  }

  private static String stem(String name) {
    String head = name.substring(0, Math.min(name.length(), 4 * Username.MAX_LENGTH));
    int room = Username.MAX_LENGTH - 1 - SUFFIX_DIGITS[SUFFIX_DIGITS.length - 1];
    StringBuilder stem = new StringBuilder();
    Normalizer.normalize(head, Normalizer.Form.NFKC)
        .strip()
        .codePoints()
        .map(character -> Character.isWhitespace(character) ? '_' : character)
        .filter(Username::allows)
        .limit(room)
        .forEach(stem::appendCodePoint);
    // A name of signs alone is no name.
    return stem.codePoints().anyMatch(Character::isLetterOrDigit) ? stem.toString() : NAMELESS;
  }

  private static String withDigits(String stem, int length, SplittableRandom random) {
    if (length == 0) {
      return stem;
    }
    StringBuilder text = new StringBuilder(stem).append('-');
    random.ints(length, 0, 10).forEach(text::append);
    return text.toString();
  }

  private static long seed(UserId user) {
    long seed = 1125899906842597L;
    for (char character : user.value().toCharArray()) {
      seed = 31 * seed + character;
    }
    return seed;
  }
}
