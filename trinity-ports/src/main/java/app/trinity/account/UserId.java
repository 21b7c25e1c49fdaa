package app.trinity.account;

import app.trinity.Identifiers;
import app.trinity.TrinityValue;
import org.immutables.value.Value;

/**
 * The identity of a person, as issued by whatever authenticates them (on AWS, Cognito's {@code
 * sub}).
 */
@Value.Immutable
@TrinityValue
public abstract class UserId {
  UserId() {}

  /** 1 to 128 visible ASCII characters without {@code #}. */
  public abstract String value();

  /**
   * Returns the user id with this value.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} if the text is not an identifier
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
