package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Titles that a room gained after it was created (rule ROOM-9a). A room has its first deck and then
 * rounds, numbered from 1. A stored round never changes.
 */
@Value.Immutable
@TrinityValue
public abstract class Round {
  /** The most titles that a round may have. */
  public static final int MAX_TITLES = 50;

  Round() {}

  /** The round's number: 1 for the first one after the room's first deck. */
  public abstract int number();

  /** The titles, in deck order: 0 to {@value #MAX_TITLES}, none twice. */
  public abstract List<Movie> titles();

  /** True if the catalogue had no more titles for the room: no round follows. */
  public abstract boolean last();

  /**
   * Returns a round.
   *
   * @throws IllegalArgumentException if the number is less than 1, if there are too many titles or
   *     one twice, or if there are none though the round is not the last
   */
  public static Round of(int number, List<Movie> titles, boolean last) {
    return ImmutableRound.of(number, titles, last);
  }

  @Value.Check
  void check() {
    Set<MovieId> ids = new HashSet<>();
    titles().forEach(title -> ids.add(title.id()));
    if (number() < 1 || titles().size() > MAX_TITLES || ids.size() != titles().size()) {
      throw new IllegalArgumentException(
          "a round is numbered from 1 and has at most " + MAX_TITLES + " titles, none twice");
    }
    if (titles().isEmpty() && !last()) {
      throw new IllegalArgumentException("only the last round may be empty");
    }
  }
}
