package app.trinity.core.room;

import app.trinity.room.RoomCode;
import java.util.random.RandomGenerator;

/**
 * Draws room codes (rule ROOM-1), each of the 32⁶ (about a thousand million) with the same
 * probability.
 *
 * <p>Safe for use by several threads where its generator is, as {@link java.security.SecureRandom}
 * is.
 */
public final class RoomCodes {
  private final RandomGenerator random;

  /**
   * Draws from a generator.
   *
   * @param random where codes must not be guessed, a {@link java.security.SecureRandom}
   */
  public RoomCodes(RandomGenerator random) {
    this.random = random;
  }

  /** Draws a code. It may be in use: only storing it under that condition decides (rule ROOM-2). */
  public RoomCode next() {
    StringBuilder code = new StringBuilder(RoomCode.LENGTH);
    for (int i = 0; i < RoomCode.LENGTH; i++) {
      code.append(RoomCode.ALPHABET.charAt(random.nextInt(RoomCode.ALPHABET.length())));
    }
    return RoomCode.of(code.toString());
  }
}
