package app.trinity.suites.evening;

import java.util.List;
import java.util.Random;

/** What chance decides in an evening. */
record Dice(Random random) {
  boolean chance(int of, int all) {
    return random.nextInt(all) < of;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T anyOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
