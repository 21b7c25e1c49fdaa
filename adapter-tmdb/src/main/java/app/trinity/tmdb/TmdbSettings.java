package app.trinity.tmdb;

import app.trinity.TrinityValue;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How TMDB is asked. Immutable. The settings contain no credential, so they may be logged.
 *
 * <ul>
 *   <li>Asked at {@code https://api.themoviedb.org/3}, in {@code en-US}, for no region.
 *   <li>At most 40 requests in any 10 seconds and 8 at once; nobody waits longer than 8 seconds.
 *   <li>3 seconds for a request, 4 attempts, backing off up to 250 ms, 500 ms, 1 s.
 *   <li>8 failures among the last 10 requests stop all asking for 10 seconds.
 *   <li>1,000 pages are kept, fresh for 6 hours, served for want of a better answer for 180 days.
 * </ul>
 */
@Value.Immutable
@TrinityValue
public abstract class TmdbSettings {
  /** The longest that TMDB's terms let an answer be kept: six months, counted short. */
  public static final Duration LONGEST_KEPT = Duration.ofDays(180);

  TmdbSettings() {}

  /** The API's address, its version included; http or https, without a query. */
  @Value.Default
  public URI baseUrl() {
    return URI.create("https://api.themoviedb.org/3");
  }

  /** The language of titles and overviews, as ISO 639-1 with an optional ISO 3166-1 region. */
  @Value.Default
  public String language() {
    return "en-US";
  }

  /** The ISO 3166-1 region whose release dates count; none by default. Films only. */
  public abstract Optional<String> region();

  /** The most requests that may reach TMDB in any {@link #budgetWindow()}, 1 or more. */
  @Value.Default
  public int budgetRequests() {
    return 40;
  }

  /** The length of the sliding window that the budget is counted in. */
  @Value.Default
  public Duration budgetWindow() {
    return Duration.ofSeconds(10);
  }

  /** The most requests that may be under way at once, 1 or more. */
  @Value.Default
  public int together() {
    return 8;
  }

  /** The longest that a request waits for its turn. */
  @Value.Default
  public Duration longestWait() {
    return Duration.ofSeconds(8);
  }

  /** The time limit of one request. */
  @Value.Default
  public Duration requestTimeout() {
    return Duration.ofSeconds(3);
  }

  /** The most attempts at a question, the first one included; 1 or more. */
  @Value.Default
  public int attempts() {
    return 4;
  }

  /** The longest pause before the second attempt; it doubles with each further one. */
  @Value.Default
  public Duration firstBackoff() {
    return Duration.ofMillis(250);
  }

  /** The longest pause before any attempt, unless TMDB asks for a longer one. */
  @Value.Default
  public Duration longestBackoff() {
    return Duration.ofSeconds(2);
  }

  /** The number of failures among the last 10 requests that opens the circuit, 1 to 10. */
  @Value.Default
  public int circuitFailures() {
    return 8;
  }

  /** The time that an open circuit sends nothing, before one request probes TMDB. */
  @Value.Default
  public Duration circuitRest() {
    return Duration.ofSeconds(10);
  }

  /** The most pages that are kept, 0 or more. */
  @Value.Default
  public int cachedPages() {
    return 1_000;
  }

  /** The age up to which a kept page answers without a request to TMDB. */
  @Value.Default
  public Duration freshFor() {
    return Duration.ofHours(6);
  }

  /** The age up to which a kept page answers if TMDB does not; at most {@link #LONGEST_KEPT}. */
  @Value.Default
  public Duration keptFor() {
    return LONGEST_KEPT;
  }

  @Value.Check
  void check() {
    boolean http = "https".equals(baseUrl().getScheme()) || "http".equals(baseUrl().getScheme());
    require(http && baseUrl().getHost() != null, "TMDB is asked at an http or https address");
    require(
        baseUrl().getRawQuery() == null && baseUrl().getRawUserInfo() == null,
        "TMDB's address has neither query nor password");
    require(budgetRequests() >= 1 && together() >= 1, "a budget allows one request at least");
    require(attempts() >= 1, "a question is put once at least");
    require(circuitFailures() >= 1 && circuitFailures() <= 10, "a circuit opens at 1 to 10 of 10");
    require(cachedPages() >= 0, "0 or more pages are kept");
    require(isPositive(budgetWindow()) && isPositive(requestTimeout()), "a time is positive");
    require(isPositive(firstBackoff()) && isPositive(longestBackoff()), "a pause is positive");
    require(isPositive(circuitRest()), "a rest is positive");
    require(!longestWait().isNegative() && !freshFor().isNegative(), "no time is negative");
    require(keptFor().compareTo(freshFor()) >= 0, "a fresh page is a kept page");
    require(keptFor().compareTo(LONGEST_KEPT) <= 0, "TMDB's terms allow six months");
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Returns the settings with every default. */
  public static TmdbSettings defaults() {
    return builder().build();
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link TmdbSettings}. */
  public static final class Builder extends ImmutableTmdbSettings.Builder {
    Builder() {}
  }
}
