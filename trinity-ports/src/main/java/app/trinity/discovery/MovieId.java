package app.trinity.discovery;

import app.trinity.TrinityValue;
import org.immutables.value.Value;

/** The identity of a film or series within its catalogue (for TMDB, its number there). */
@Value.Immutable
@TrinityValue
public abstract class MovieId implements Comparable<MovieId> {
  /**
   * The reserved id under which participation in a room is stored among its votes (rules ROOM-5 and
   * VOTE-1). No title has it and nobody can vote on it.
   */
  public static final MovieId PARTICIPATION = of(-1);

  MovieId() {}

  /** The number; any int, though only positive ones name titles. */
  public abstract int value();

  /** Returns the title id with this value. */
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
