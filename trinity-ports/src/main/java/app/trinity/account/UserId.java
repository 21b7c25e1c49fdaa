package app.trinity.account;

import app.trinity.Identifiers;
import app.trinity.TrinityValue;
import org.immutables.value.Value;

/**
 * The identity of a person, as whoever authenticates him gives it (on AWS, Cognito's {@code sub}).
 */
@Value.Immutable
@TrinityValue
public abstract class UserId {
  UserId() {}

  /** 1 to 128 visible ASCII characters without {@code #}. */
  public abstract String value();

  /**
   * Reads a user id.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} where the text cannot be an identifier
   */
  public static UserId of(String value) {
    return ImmutableUserId.of(value);
  }

  @Value.Check
  void check() {
    Identifiers.require("user id", value());
  }

  @Override
  public final String toString() {
    return value();
  }
}
