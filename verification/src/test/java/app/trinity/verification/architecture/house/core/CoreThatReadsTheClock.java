package app.trinity.verification.architecture.house.core;

import java.time.Instant;

/** Core that asks nobody for the time. */
final class CoreThatReadsTheClock {
  Instant now() {
    return Instant.now();
  }
}
