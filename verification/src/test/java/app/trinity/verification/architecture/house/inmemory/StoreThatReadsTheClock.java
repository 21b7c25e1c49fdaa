package app.trinity.verification.architecture.house.inmemory;

import java.time.Instant;
import java.util.Random;

/** A store that asks nobody for chance. */
final class StoreThatReadsTheClock {
  Instant soon() {
    return Instant.EPOCH.plusSeconds(new Random().nextInt());
  }
}
