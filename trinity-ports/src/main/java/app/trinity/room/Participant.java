package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import org.immutables.value.Value;

/** A person who takes part in a room, and the names others see there. */
@Value.Immutable
@TrinityValue
public abstract class Participant {
  Participant() {}

  /** The participant's user id. */
  public abstract UserId userId();

  /** The username the participant had when joining. */
  public abstract Username username();

  /** The name that others see; not unique (rule ROOM-12). */
  public abstract DisplayName displayName();

  /** Returns a participant who is shown by their username. */
  public static Participant of(UserId userId, Username username) {
    return of(userId, username, DisplayName.of(username));
  }

  /** Returns a participant. */
  public static Participant of(UserId userId, Username username, DisplayName displayName) {
    return ImmutableParticipant.of(userId, username, displayName);
  }
}
