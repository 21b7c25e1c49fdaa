package app.trinity.match;

import app.trinity.Refusal;
import app.trinity.TrinityValue;
import java.util.Optional;
import org.immutables.value.Value;

/** Which part of a person's matches is asked for. */
@Value.Immutable
@TrinityValue
public abstract class MatchPageRequest {
  /** The most matches one page may hold. */
  public static final int MAX_LIMIT = 100;

  /** How many matches a page holds where nobody says otherwise. */
  public static final int DEFAULT_LIMIT = 50;

  MatchPageRequest() {}

  /** How many at the most, 1 to {@value #MAX_LIMIT}. */
  public abstract int limit();

  /** The last match received before; empty for the first page. */
  public abstract Optional<MatchId> after();

  /**
   * Asks for the newest matches.
   *
   * @throws Refusal {@code INVALID_INPUT} unless limit is 1 to {@value #MAX_LIMIT}
   */
  public static MatchPageRequest first(int limit) {
    return ImmutableMatchPageRequest.of(limit, Optional.empty());
  }

  /**
   * Asks for the matches that follow one already received.
   *
   * @throws Refusal {@code INVALID_INPUT} unless limit is 1 to {@value #MAX_LIMIT}
   */
  public static MatchPageRequest after(MatchId last, int limit) {
    return ImmutableMatchPageRequest.of(limit, Optional.of(last));
  }

  @Value.Check
  void check() {
    if (limit() < 1 || limit() > MAX_LIMIT) {
      throw Refusal.invalidInput("Ask for 1 to " + MAX_LIMIT + " matches at a time.");
    }
  }
}
