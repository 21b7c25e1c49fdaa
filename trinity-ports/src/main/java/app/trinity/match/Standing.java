package app.trinity.match;

import app.trinity.TrinityValue;
import app.trinity.discovery.Movie;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A title's place in its room: how many are for it and against it, never who. To a participant who
 * has not voted on the title and where it has no match, the counts are not told (rule MATCH-9a).
 */
@Value.Immutable
@TrinityValue
public abstract class Standing {
  Standing() {}

  /** The title. */
  public abstract Movie movie();

  /** How many participants say yes; empty where it is not told. */
  public abstract OptionalInt yesVotes();

  /** How many participants say no; empty where it is not told. */
  public abstract OptionalInt noVotes();

  /** How many take part. */
  public abstract int participants();

  /** Whether the title is matched. */
  public abstract boolean matched();

  /** Returns a standing with its counts. */
  public static Standing of(
      Movie movie, int yesVotes, int noVotes, int participants, boolean matched) {
    return ImmutableStanding.of(
        movie, OptionalInt.of(yesVotes), OptionalInt.of(noVotes), participants, matched);
  }

  /** Returns the standing of a title whose counts are not told. */
  public static Standing untold(Movie movie, int participants) {
    return ImmutableStanding.of(
        movie, OptionalInt.empty(), OptionalInt.empty(), participants, false);
  }
}
