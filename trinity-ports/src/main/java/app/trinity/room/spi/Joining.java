package app.trinity.room.spi;

import app.trinity.TrinityValue;
import app.trinity.room.Roster;
import java.util.Optional;
import org.immutables.value.Value;

/** What became of an attempt to join a room. */
@Value.Immutable
@TrinityValue
public abstract class Joining {
  /** The ways it can end. */
  public enum Outcome {
    /** The person takes part from now on. */
    JOINED,
    /** He took part already; nothing changed. */
    ALREADY_IN,
    /** The room holds as many as it may; nothing changed. */
    FULL,
    /** The last participant has left the room, so nobody joins it again. */
    ENDED,
    /** The store knows no such room. */
    UNKNOWN_ROOM
  }

  Joining() {}

  /** How it ended. */
  public abstract Outcome outcome();

  /** The roster after it; empty for {@link Outcome#UNKNOWN_ROOM} only. */
  public abstract Optional<Roster> roster();

  /** An outcome and the roster after it. */
  public static Joining of(Outcome outcome, Roster roster) {
    return ImmutableJoining.of(outcome, Optional.of(roster));
  }

  /** The outcome for a room that the store does not know. */
  public static Joining unknownRoom() {
    return ImmutableJoining.of(Outcome.UNKNOWN_ROOM, Optional.empty());
  }
}
