package app.trinity.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Rule("DISCOVERY-8")
class BackoffLaws {
  private static final Instant NOW = Instant.parse("2025-05-05T10:00:00Z");

  private static Backoff backoff(long seed) {
    return new Backoff(TmdbSettings.defaults(), new Random(seed), () -> NOW);
  }

  @Property
  void a_pause_lies_between_nothing_and_a_bound_that_doubles(
      @ForAll long seed, @ForAll @IntRange(max = 1_000) int attemptsBefore) {
    Duration pause = backoff(seed).after(attemptsBefore, Optional.empty());

    long bound = attemptsBefore > 3 ? 2_000 : Math.min(2_000, 250L << attemptsBefore);
    assertThat(pause).isBetween(Duration.ZERO, Duration.ofMillis(bound));
  }

  @Property
  void a_pause_that_was_asked_for_is_kept(
      @ForAll long seed, @ForAll @IntRange(max = 300) int seconds) {
    Duration pause = backoff(seed).after(0, Optional.of(Duration.ofSeconds(seconds)));

    assertThat(pause)
        .isBetween(
            Duration.ofSeconds(seconds), Duration.ofSeconds(seconds).plus(Duration.ofMillis(250)));
  }

  @Example
  void jitter_uses_the_whole_range() {
    Backoff backoff = backoff(1);
    long[] tenths = new long[10];
    for (int draw = 0; draw < 10_000; draw++) {
      long millis = backoff.after(0, Optional.empty()).toMillis();
      tenths[(int) Math.min(9, millis / 25)]++;
    }

    assertThat(Arrays.stream(tenths)).allMatch(count -> count > 800 && count < 1_200);
  }

  @Example
  void seconds_dates_and_nonsense_are_told_apart() {
    Backoff backoff = backoff(1);

    assertThat(backoff.askedFor(null)).isEmpty();
    assertThat(backoff.askedFor("")).isEmpty();
    assertThat(backoff.askedFor("soon")).isEmpty();
    assertThat(backoff.askedFor("-3")).isEmpty();
    assertThat(backoff.askedFor("99999999999999999999999")).isEmpty();
    assertThat(backoff.askedFor("0")).contains(Duration.ZERO);
    assertThat(backoff.askedFor(" 7 ")).contains(Duration.ofSeconds(7));
    assertThat(backoff.askedFor("Mon, 5 May 2025 10:00:30 GMT")).contains(Duration.ofSeconds(30));
    assertThat(backoff.askedFor("Mon, 5 May 2025 09:00:00 GMT")).isEmpty();
    assertThat(backoff.askedFor("86400")).contains(Duration.ofMinutes(5));
    assertThat(backoff.askedFor("9223372036854775807")).contains(Duration.ofMinutes(5));
  }
}
