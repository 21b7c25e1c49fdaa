package app.trinity.room;

import app.trinity.Identifiers;
import app.trinity.TrinityValue;
import org.immutables.value.Value;

/** The identity of a room. */
@Value.Immutable
@TrinityValue
public abstract class RoomId {
  RoomId() {}

  /** 1 to 128 visible ASCII characters without {@code #}. */
  public abstract String value();

  /**
   * Returns the room id with this value.
   *
   * @throws app.trinity.Refusal {@code INVALID_INPUT} if the text is not an identifier
   */
  public static RoomId of(String value) {
    return ImmutableRoomId.of(value);
  }

  @Value.Check
  void check() {
    Identifiers.require("room id", value());
  }

  @Override
  public final String toString() {
    return value();
  }
}
