package app.trinity.room.spi;

import app.trinity.TrinityValue;
import app.trinity.room.Roster;
import java.util.Optional;
import org.immutables.value.Value;

/** The result of an attempt to change a room. */
@Value.Immutable
@TrinityValue
public abstract class Changing {
  /** The outcomes of an attempt. */
  public enum Outcome {
    /** The change is stored. */
    CHANGED,
    /** The room has changed since the roster was read; nothing was stored. */
    STALE,
    /** The store knows no such room. */
    UNKNOWN_ROOM
  }

  Changing() {}

  /** The outcome. */
  public abstract Outcome outcome();

  /**
   * The roster after the attempt: the new one, or the one that made it stale. Empty for {@link
   * Outcome#UNKNOWN_ROOM} only.
   */
  public abstract Optional<Roster> roster();

  /** Returns a result with the roster after the attempt. */
  public static Changing of(Outcome outcome, Roster roster) {
    return ImmutableChanging.of(outcome, Optional.of(roster));
  }

  /** Returns the result for a room that the store does not know. */
  public static Changing unknownRoom() {
    return ImmutableChanging.of(Outcome.UNKNOWN_ROOM, Optional.empty());
  }
}
