package app.trinity.room.spi;

import app.trinity.TrinityValue;
import app.trinity.room.Roster;
import java.util.Optional;
import org.immutables.value.Value;

/** The result of an attempt to leave a room. */
@Value.Immutable
@TrinityValue
public abstract class Leaving {
  /** The possible outcomes. */
  public enum Outcome {
    /** The person no longer takes part. */
    LEFT,
    /** The person had left before; nothing changed. */
    ALREADY_LEFT,
    /** The person never took part; nothing changed. */
    NEVER_IN,
    /** The store knows no such room. */
    UNKNOWN_ROOM
  }

  Leaving() {}

  /** The outcome. */
  public abstract Outcome outcome();

  /** The roster after the attempt; empty for {@link Outcome#UNKNOWN_ROOM} only. */
  public abstract Optional<Roster> roster();

  /** Returns a result with the roster after the attempt. */
  public static Leaving of(Outcome outcome, Roster roster) {
    return ImmutableLeaving.of(outcome, Optional.of(roster));
  }

  /** Returns the result for a room that the store does not know. */
  public static Leaving unknownRoom() {
    return ImmutableLeaving.of(Outcome.UNKNOWN_ROOM, Optional.empty());
  }
}
