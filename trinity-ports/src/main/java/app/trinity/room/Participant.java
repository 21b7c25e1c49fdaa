package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import org.immutables.value.Value;

/** Somebody who takes part in a room, and the name he is seen by there. */
@Value.Immutable
@TrinityValue
public abstract class Participant {
  Participant() {}

  /** Who he is. */
  public abstract UserId userId();

  /** The name he had when he joined. */
  public abstract Username username();

  /** Names a participant. */
  public static Participant of(UserId userId, Username username) {
    return ImmutableParticipant.of(userId, username);
  }
}
