package app.trinity.match;

import app.trinity.Identifiers;
import app.trinity.TrinityValue;
import org.immutables.value.Value;

/** The identity of a match; repeated notifications of one match bear the same id. */
@Value.Immutable
@TrinityValue
public abstract class MatchId {
  MatchId() {}

  /** 1 to 128 visible ASCII characters without {@code #}. */
  public abstract String value();

  /**
   * Returns the match id with this value.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} if the text is not an identifier
   */
  public static MatchId of(String value) {
    return ImmutableMatchId.of(value);
  }

  @Value.Check
  void check() {
    Identifiers.require("match id", value());
  }

  @Override
  public final String toString() {
    return value();
  }
}
