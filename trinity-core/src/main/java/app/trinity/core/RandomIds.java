package app.trinity.core;

import app.trinity.spi.IdSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Random UUIDs (RFC 9562, version 4) drawn from a generator. */
final class RandomIds implements IdSource {
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000000000000000L;

  private final RandomGenerator random;

  RandomIds(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public String next() {
    long high = (random.nextLong() & ~0xf000L) | VERSION_4;
    long low = (random.nextLong() & 0x3fffffffffffffffL) | VARIANT;
    return new UUID(high, low).toString();
  }
}
