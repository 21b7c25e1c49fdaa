package app.trinity.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.testkit.Rule;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

@Rule("MATCH-7")
class RetryPolicyTest {
  @Test
  void by_default_pauses_double_from_a_tenth_of_a_second_to_half_a_minute() {
    RetryPolicy policy = RetryPolicy.defaults();

    assertThat(policy.attempts()).isEqualTo(12);
    assertThat(policy.pauseAfter(1)).isEqualTo(Duration.ofMillis(100));
    assertThat(policy.pauseAfter(2)).isEqualTo(Duration.ofMillis(200));
    assertThat(policy.pauseAfter(9)).isEqualTo(Duration.ofMillis(25_600));
    assertThat(policy.pauseAfter(10)).isEqualTo(Duration.ofSeconds(30));
    assertThat(policy.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(30));
  }

  @Property
  void pauses_never_shrink_and_never_exceed_the_longest(
      @ForAll @IntRange(min = 1, max = 10_000) int firstMillis,
      @ForAll @IntRange(min = 0, max = 10_000) int longestMillis,
      @ForAll @IntRange(min = 1, max = 100) int failures) {
    RetryPolicy policy =
        RetryPolicy.builder()
            .firstPause(Duration.ofMillis(firstMillis))
            .longestPause(Duration.ofMillis(longestMillis))
            .build();

    assertThat(policy.pauseAfter(failures))
        .isLessThanOrEqualTo(policy.pauseAfter(failures + 1))
        .isLessThanOrEqualTo(Duration.ofMillis(longestMillis));
  }

  @Test
  void retries_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> RetryPolicy.builder().attempts(0).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RetryPolicy.builder().firstPause(Duration.ofMillis(-1)).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RetryPolicy.builder().longestPause(Duration.ofMillis(-1)).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RetryPolicy.builder().firstPause(Duration.ZERO).build())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
