package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import org.immutables.value.Value;

/** A person who takes part in a room, and the name others see there. */
@Value.Immutable
@TrinityValue
public abstract class Participant {
  Participant() {}

  /** The participant's user id. */
  public abstract UserId userId();

  /** The username the participant had when joining. */
  public abstract Username username();

  /** Returns a participant. */
  public static Participant of(UserId userId, Username username) {
    return ImmutableParticipant.of(userId, username);
  }
}
