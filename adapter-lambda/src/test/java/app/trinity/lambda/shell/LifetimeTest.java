package app.trinity.lambda.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule("ACCOUNT-4")
class LifetimeTest {
  private static final Environment ON_AWS = new Environment(Map.of());
  private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");

  private static Lifetime startedBefore(long millis) {
    return new Lifetime(ON_AWS, InstantSource.fixed(NOW), NOW.minusMillis(millis));
  }

  @Test
  void the_first_event_pays_for_the_start_and_the_later_ones_do_not() {
    Lifetime lifetime = startedBefore(1_500);
    assertThat(lifetime.millisLeft()).isEqualTo(2_700);
    assertThat(lifetime.millisLeft()).isEqualTo(4_200);
  }

  @Test
  void an_event_after_a_long_start_still_gets_a_chance() {
    assertThat(startedBefore(4_000).millisLeft()).isEqualTo(1_200);
    assertThat(startedBefore(9_000).millisLeft()).isEqualTo(1_200);
  }

  @Test
  void a_process_out_of_a_snapshot_or_started_beforehand_has_all_its_time() {
    assertThat(startedBefore(3_600_000).millisLeft()).isEqualTo(4_200);
    assertThat(startedBefore(-1_000).millisLeft()).isEqualTo(4_200);
  }

  @Test
  void a_slow_machine_gives_an_event_as_many_times_as_long_as_its_environment_says() {
    Environment slow = new Environment(Map.of(Environment.TIME_FACTOR, "10"));
    Lifetime lifetime = new Lifetime(slow, InstantSource.fixed(NOW), NOW.minusSeconds(20));

    assertThat(lifetime.millisLeft()).isEqualTo(22_000);
    assertThat(lifetime.millisLeft()).isEqualTo(42_000);
    assertThat(startedBefore(0).millisLeft()).isEqualTo(4_200);
  }
}
