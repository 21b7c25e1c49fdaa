package app.trinity.match;

import app.trinity.Identifiers;
import app.trinity.TrinityValue;
import org.immutables.value.Value;

/** The identity of a match: whoever is told of it twice sees the same one. */
@Value.Immutable
@TrinityValue
public abstract class MatchId {
  MatchId() {}

  /** 1 to 128 visible ASCII characters without {@code #}. */
  public abstract String value();

  /**
   * Reads a match id.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} where the text cannot be an identifier
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
