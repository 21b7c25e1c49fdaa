package app.trinity.testkit;

import java.util.Arrays;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Chance that repeats itself: from a seed, and on request beginning with numbers laid down in
 * advance, so that a test can have the same room code drawn twice.
 *
 * <p>Thread-safe. With one thread the same seed gives the same draws; with several each draw is
 * given to one of them.
 */
public final class FixedRandom implements RandomGenerator {
  private final Queue<Integer> laidDown = new ConcurrentLinkedQueue<>();
  private final SplittableRandom seeded;

  private FixedRandom(long seed) {
    this.seeded = new SplittableRandom(seed);
  }

  /** Draws from a seed. */
  public static FixedRandom seeded(long seed) {
    return new FixedRandom(seed);
  }

  /**
   * Draws these numbers first and from a seed afterwards. Only the drawing of an {@code int} uses
   * them up; asked for one below a bound, a number laid down is taken modulo that bound.
   */
  public static FixedRandom beginningWith(int... numbers) {
    FixedRandom random = new FixedRandom(0);
    Arrays.stream(numbers).forEach(random.laidDown::add);
    return random;
  }

  @Override
  public int nextInt() {
    @Nullable Integer number = laidDown.poll();
    return number != null ? number : (int) (nextLong() >>> Integer.SIZE);
  }

  @Override
  public int nextInt(int bound) {
    @Nullable Integer number = laidDown.poll();
    return number != null ? Math.floorMod(number, bound) : RandomGenerator.super.nextInt(bound);
  }

  @Override
  public synchronized long nextLong() {
    return seeded.nextLong();
  }
}
