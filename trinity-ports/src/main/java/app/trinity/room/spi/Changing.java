package app.trinity.room.spi;

import app.trinity.TrinityValue;
import app.trinity.room.Roster;
import java.util.Optional;
import org.immutables.value.Value;

/** What became of an attempt to change a room. */
@Value.Immutable
@TrinityValue
public abstract class Changing {
  /** The ways it can end. */
  public enum Outcome {
    /** The change is stored. */
    CHANGED,
    /** The room has changed since the roster was read; nothing was stored. */
    STALE,
    /** The store knows no such room. */
    UNKNOWN_ROOM
  }

  Changing() {}

  /** How it ended. */
  public abstract Outcome outcome();

  /**
   * The roster after it: the new one, or the one that made the attempt stale. Empty for {@link
   * Outcome#UNKNOWN_ROOM} only.
   */
  public abstract Optional<Roster> roster();

  /** Returns an outcome and the roster after it. */
  public static Changing of(Outcome outcome, Roster roster) {
    return ImmutableChanging.of(outcome, Optional.of(roster));
  }

  /** Returns the outcome for a room that the store does not know. */
  public static Changing unknownRoom() {
    return ImmutableChanging.of(Outcome.UNKNOWN_ROOM, Optional.empty());
  }
}
