package app.trinity.lambda.shell;

import app.trinity.spi.IdSource;
import com.google.common.base.Suppliers;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Short references that people can quote: ten characters that are hard to mistake. */
final class References implements IdSource {
  private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 10;

  private final Supplier<? extends RandomGenerator> random;

  /**
   * Gives references.
   *
   * @param random makes what they are drawn by: only when there is something to refer to, for it
   *     takes a starting process some milliseconds
   */
  References(Supplier<? extends RandomGenerator> random) {
    this.random = Suppliers.memoize(random::get);
  }

  @Override
  public String next() {
    StringBuilder reference = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      reference.append(CHARACTERS.charAt(random.get().nextInt(CHARACTERS.length())));
    }
    return reference.toString();
  }
}
