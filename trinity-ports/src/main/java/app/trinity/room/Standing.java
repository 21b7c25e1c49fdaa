package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.discovery.Movie;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A title's place in the ranking of its room, with counts of votes, never the voters. The counts of
 * a title that has no match are hidden from a participant who has not voted on it (rule MATCH-9a).
 */
@Value.Immutable
@TrinityValue
public abstract class Standing {
  Standing() {}

  /** The title. */
  public abstract Movie movie();

  /** The number of participants who say yes; empty if it is hidden. */
  public abstract OptionalInt yesVotes();

  /** The number of participants who say no; empty if it is hidden. */
  public abstract OptionalInt noVotes();

  /** The number of participants. */
  public abstract int participants();

  /** Whether the title has a match. */
  public abstract boolean matched();

  /** Returns a standing with its counts. */
  public static Standing of(
      Movie movie, int yesVotes, int noVotes, int participants, boolean matched) {
    return ImmutableStanding.of(
        movie, OptionalInt.of(yesVotes), OptionalInt.of(noVotes), participants, matched);
  }

  /** Returns the standing of a title whose counts are hidden. */
  public static Standing untold(Movie movie, int participants) {
    return ImmutableStanding.of(
        movie, OptionalInt.empty(), OptionalInt.empty(), participants, false);
  }
}
