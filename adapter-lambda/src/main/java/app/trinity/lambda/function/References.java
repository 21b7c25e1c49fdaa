package app.trinity.lambda.function;

import app.trinity.IdSource;
import java.util.random.RandomGenerator;

/** Short references that people can quote: ten characters that are hard to mistake. */
final class References implements IdSource {
  private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 10;

  private final RandomGenerator random;

  References(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public String next() {
    StringBuilder reference = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      reference.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return reference.toString();
  }
}
