package app.trinity.verification.interleaving;

import java.util.function.BiPredicate;

/** How large a share of the tries must show something, for the tries to be worth their name. */
final class Share {
  /** Of tries so few that not even these are expected to show it, a share says nothing. */
  private static final int TELLING = 10;

  private Share() {}

  /** A check of how many of all tries showed it; of few tries it asks nothing. */
  static BiPredicate<Integer, Integer> ofAtLeast(double percentage) {
    return (seen, all) -> {
      double expected = all * percentage / 100;
      return expected < TELLING || seen >= expected;
    };
  }
}
