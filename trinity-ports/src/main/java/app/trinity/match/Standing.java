package app.trinity.match;

import app.trinity.TrinityValue;
import app.trinity.discovery.Movie;
import org.immutables.value.Value;

/** A title's place in its room: how many are for it and against it, never who. */
@Value.Immutable
@TrinityValue
public abstract class Standing {
  Standing() {}

  /** The title. */
  public abstract Movie movie();

  /** How many participants say yes. */
  public abstract int yesVotes();

  /** How many participants say no. */
  public abstract int noVotes();

  /** How many take part. */
  public abstract int participants();

  /** Whether the title is matched. */
  public abstract boolean matched();

  /** Makes a standing. */
  public static Standing of(
      Movie movie, int yesVotes, int noVotes, int participants, boolean matched) {
    return ImmutableStanding.of(movie, yesVotes, noVotes, participants, matched);
  }
}
