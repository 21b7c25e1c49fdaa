package app.trinity.discovery;

import app.trinity.TrinityValue;
import org.immutables.value.Value;

/** The identity of a film or series within its catalogue (for TMDB, its number there). */
@Value.Immutable
@TrinityValue
public abstract class MovieId implements Comparable<MovieId> {
  /**
   * The reserved id under which taking part in a room is stored among its votes (rules ROOM-5 and
   * VOTE-1). No title has it and nobody can vote on it.
   */
  public static final MovieId PARTICIPATION = of(-1);

  MovieId() {}

  /** The number: any but −1 may be a title's. */
  public abstract int value();

  /** Returns the id with this number. */
  public static MovieId of(int value) {
    return ImmutableMovieId.of(value);
  }

  @Override
  public final int compareTo(MovieId other) {
    return Integer.compare(value(), other.value());
  }

  @Override
  public final String toString() {
    return Integer.toString(value());
  }
}
