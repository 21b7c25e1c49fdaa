package app.trinity.tmdb;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The pause before the next attempt: a time drawn evenly from nothing to a bound that doubles with
 * each attempt (exponential backoff with full jitter), so that many who failed together do not come
 * back together. Where the server names a time, that is kept, and the jitter comes on top.
 */
final class Backoff {
  /** The longest pause that a server may ask for: a wrong date would stop the process for good. */
  static final Duration LONGEST_ASKED_FOR = Duration.ofMinutes(5);

  private static final int LARGEST_EXPONENT = 20;

  private final TmdbSettings settings;
  private final RandomGenerator random;
  private final InstantSource clock;

  Backoff(TmdbSettings settings, RandomGenerator random, InstantSource clock) {
    this.settings = settings;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Draws a pause.
   *
   * @param attemptsBefore how many attempts were made before the one that just failed
   * @param askedFor the pause that the server asked for
   */
  Duration after(int attemptsBefore, Optional<Duration> askedFor) {
    Duration doubled =
        settings.firstBackoff().multipliedBy(1L << Math.min(attemptsBefore, LARGEST_EXPONENT));
    Duration bound =
        doubled.compareTo(settings.longestBackoff()) < 0 ? doubled : settings.longestBackoff();
    Duration jitter = Duration.ofNanos(random.nextLong(bound.toNanos() + 1));
    return askedFor.map(asked -> asked.plus(jitter)).orElse(jitter);
  }

  /** Reads a Retry-After header: seconds or a date; empty where it is absent or makes no sense. */
  Optional<Duration> askedFor(@Nullable String retryAfter) {
    if (retryAfter == null) {
      return Optional.empty();
    }
    return parse(retryAfter.trim())
        .filter(asked -> !asked.isNegative())
        .map(asked -> asked.compareTo(LONGEST_ASKED_FOR) < 0 ? asked : LONGEST_ASKED_FOR);
  }

  private Optional<Duration> parse(String text) {
    try {
      if (!text.isEmpty() && text.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
      }
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(clock.instant(), date));
    } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
