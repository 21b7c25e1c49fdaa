package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.discovery.Movie;
import org.immutables.value.Value;

/** A title's place in the ranking of its room, with counts of votes, never the voters. */
@Value.Immutable
@TrinityValue
public abstract class Standing {
  Standing() {}

  /** The title. */
  public abstract Movie movie();

  /** The number of participants who say yes. */
  public abstract int yesVotes();

  /** The number of participants who say no. */
  public abstract int noVotes();

  /** The number of participants. */
  public abstract int participants();

  /** Whether the title has a match. */
  public abstract boolean matched();

  /** Returns a standing. */
  public static Standing of(
      Movie movie, int yesVotes, int noVotes, int participants, boolean matched) {
    return ImmutableStanding.of(movie, yesVotes, noVotes, participants, matched);
  }
}
