package app.trinity.local.auth;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final FixedClock clock = FixedClock.at(Instant.parse("2025-01-01T00:00:00Z"));
  private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(10), clock);

  @Test
  void so_many_come_at_once_and_then_one_in_every_interval() {
    assertThat(taken(10)).isEqualTo(3);

    clock.turn(Duration.ofSeconds(9));
    assertThat(taken(10)).isZero();

    clock.turn(Duration.ofSeconds(1));
    assertThat(taken(10)).isEqualTo(1);
  }

  @Test
  void after_a_long_rest_no_more_than_the_burst_comes_at_once() {
    taken(10);
    clock.turn(Duration.ofDays(1));

    assertThat(taken(10)).isEqualTo(3);
  }

  private int taken(int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += limit.tryAcquire() ? 1 : 0;
    }
    return taken;
  }
}
