package app.trinity.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Eventually;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other threads are about to do. */
final class Await {
  private Await() {}

  static void until(BooleanSupplier condition) {
    Eventually.holds(
        Duration.ofSeconds(30),
        () -> assertThat(condition.getAsBoolean()).as("waited for").isTrue());
  }
}
