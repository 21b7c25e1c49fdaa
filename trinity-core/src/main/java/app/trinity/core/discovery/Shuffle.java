package app.trinity.core.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The shuffle of Fisher and Yates (rule DISCOVERY-6): every order is equally likely as far as the
 * generator is fair, and the same generator state gives the same order.
 *
 * <p>Pure but for the generator, which it draws from; as thread-safe as that is.
 */
public final class Shuffle {
  private Shuffle() {}

  /**
   * Returns the elements in a random order.
   *
   * @param elements what to shuffle; left as it is
   * @param random drawn from once less than there are elements
   * @return a new, modifiable list
   */
  public static <E> List<E> of(Iterable<? extends E> elements, RandomGenerator random) {
    List<E> shuffled = new ArrayList<>();
    elements.forEach(shuffled::add);
    for (int last = shuffled.size() - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      E moved = shuffled.get(last);
      shuffled.set(last, shuffled.get(other));
      shuffled.set(other, moved);
    }
    return shuffled;
  }
}
