package app.trinity.room.spi;

import app.trinity.TrinityValue;
import app.trinity.room.Roster;
import java.util.Optional;
import org.immutables.value.Value;

/** What became of an attempt to leave a room. */
@Value.Immutable
@TrinityValue
public abstract class Leaving {
  /** The ways it can end. */
  public enum Outcome {
    /** The person takes part no longer. */
    LEFT,
    /** He had left before; nothing changed. */
    ALREADY_LEFT,
    /** He never took part; nothing changed. */
    NEVER_IN,
    /** The store knows no such room. */
    UNKNOWN_ROOM
  }

  Leaving() {}

  /** How it ended. */
  public abstract Outcome outcome();

  /** The roster after it; empty for {@link Outcome#UNKNOWN_ROOM} only. */
  public abstract Optional<Roster> roster();

  /** An outcome and the roster after it. */
  public static Leaving of(Outcome outcome, Roster roster) {
    return ImmutableLeaving.of(outcome, Optional.of(roster));
  }

  /** The outcome for a room that the store does not know. */
  public static Leaving unknownRoom() {
    return ImmutableLeaving.of(Outcome.UNKNOWN_ROOM, Optional.empty());
  }
}
