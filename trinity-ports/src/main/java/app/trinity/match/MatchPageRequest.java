package app.trinity.match;

import app.trinity.Refusal;
import app.trinity.TrinityValue;
import java.util.Optional;
import org.immutables.value.Value;

/** A request for one page of a person's matches. */
@Value.Immutable
@TrinityValue
public abstract class MatchPageRequest {
  /** The most matches on a page. */
  public static final int MAX_LIMIT = 100;

  /** The default number of matches on a page. */
  public static final int DEFAULT_LIMIT = 50;

  MatchPageRequest() {}

  /** The most matches to return, 1 to {@value #MAX_LIMIT}. */
  public abstract int limit();

  /** The id of the last match of the page before; empty for the first page. */
  public abstract Optional<MatchId> after();

  /**
   * Returns a request for the newest matches.
   *
   * @throws Refusal {@code INVALID_INPUT} unless limit is 1 to {@value #MAX_LIMIT}
   */
  public static MatchPageRequest first(int limit) {
    return ImmutableMatchPageRequest.of(limit, Optional.empty());
  }

  /**
   * Returns a request for the matches that follow a match already received.
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
