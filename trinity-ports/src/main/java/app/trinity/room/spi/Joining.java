package app.trinity.room.spi;

import app.trinity.TrinityValue;
import app.trinity.room.Roster;
import java.util.Optional;
import org.immutables.value.Value;

/** The result of an attempt to join a room. */
@Value.Immutable
@TrinityValue
public abstract class Joining {
  /** The possible outcomes. */
  public enum Outcome {
    /** The person takes part from now on. */
    JOINED,
    /** The person took part already; nothing changed. */
    ALREADY_IN,
    /** The room is full; nothing changed. */
    FULL,
    /** The last participant had left, so nobody can join again; nothing changed. */
    ENDED,
    /** The store knows no such room. */
    UNKNOWN_ROOM
  }

  Joining() {}

  /** The outcome. */
  public abstract Outcome outcome();

  /** The roster after the attempt; empty for {@link Outcome#UNKNOWN_ROOM} only. */
  public abstract Optional<Roster> roster();

  /** Returns a result with the roster after the attempt. */
  public static Joining of(Outcome outcome, Roster roster) {
    return ImmutableJoining.of(outcome, Optional.of(roster));
  }

  /** Returns the result for a room that the store does not know. */
  public static Joining unknownRoom() {
    return ImmutableJoining.of(Outcome.UNKNOWN_ROOM, Optional.empty());
  }
}
