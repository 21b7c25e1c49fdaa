package app.trinity.jdbc.internal;

import java.time.Instant;

/** Times as the database keeps them: nanoseconds since 1970, from 1677 to 2262. */
public final class Times {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private Times() {}

  /**
   * Returns a time as a number.
   *
   * @throws ArithmeticException if it lies before 1677 or after 2262
   */
  public static long nanos(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), NANOS_PER_SECOND), time.getNano());
  }

  /** Returns the time that a number stands for. */
  public static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
  }
}
