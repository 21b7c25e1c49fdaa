package app.trinity.jqwik;

import app.trinity.Identifiers;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.room.Participant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** People and what they are called. */
final class PeopleArbitraries {
  private static final int FEW = 4;

  private PeopleArbitraries() {}

  static Arbitrary<String> identifiers() {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .excludeChars('#')
        .ofMinLength(1)
        .ofMaxLength(Identifiers.MAX_LENGTH);
  }

  /** Mostly a handful of people who meet again and again, for laws are about meeting. */
  static Arbitrary<UserId> userIds() {
    return Arbitraries.frequencyOf(
        List.of(Tuple.of(4, fewUserIds()), Tuple.of(1, identifiers().map(UserId::of))));
  }

  static Arbitrary<UserId> fewUserIds() {
    return Arbitraries.integers().between(1, FEW).map(number -> UserId.of("user-" + number));
  }

  static Arbitrary<Username> usernames() {
    Arbitrary<Character> plain =
        Arbitraries.chars().range('a', 'z').range('A', 'Z').range('0', '9').with('_', '.', '-');
    Arbitrary<Character> elsewhere =
        Arbitraries.chars()
            .range('\u00e0', '\u00f6')
            .range('\u03b1', '\u03c9')
            .range('\u4e00', '\u4eff');
    return Arbitraries.frequencyOf(Tuple.of(9, plain), Tuple.of(1, elsewhere))
        .list()
        .ofMinSize(Username.MIN_LENGTH)
        .ofMaxSize(Username.MAX_LENGTH)
        .map(PeopleArbitraries::text)
        .map(Username::of);
  }

  static Arbitrary<Participant> participants() {
    return Combinators.combine(userIds(), usernames()).as(Participant::of);
  }

  private static String text(List<Character> characters) {
    StringBuilder text = new StringBuilder(characters.size());
    characters.forEach(text::append);
    return text.toString();
  }
}
